using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>The domain is a function of its input: no outside world, no clock, no chance.</summary>
public sealed class DomainPurityTests
{
    private static readonly string[] OutsideWorld =
    [
        "System.IO", "System.Net", "System.Data", "System.Console", "System.Diagnostics.Process", "System.Threading.Thread",
        "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.Threading.Tasks.Parallel", "System.Reflection.Emit", "Microsoft",
    ];

    private static readonly string[] ClockAndChance =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System", "System.TimeProvider.GetUtcNow", "System.TimeZoneInfo.get_Local",
        "System.Diagnostics.Stopwatch.GetTimestamp", "NodaTime.SystemClock.get_Instance", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Random..ctor", "System.Random.get_Shared", "System.Security.Cryptography.RandomNumberGenerator.GetBytes",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Environment.get_NewLine", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Environment.get_MachineName", "System.Environment.GetEnvironmentVariable", "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task.Delay",
    ];

    private static ProductAssembly Domain => ProductAssembly.All["SaasHelpdesk.Domain"];

    [Fact]
    public void Domain_should_not_touch_the_outside_world() =>
        HouseRule.Holds(
            "The domain does no input or output; what it needs from outside comes through its ports.",
            from type in Domain.TypeReferences
            from forbidden in OutsideWorld
            where $"{type.FullName}.".StartsWith(forbidden + ".", StringComparison.Ordinal)
            select new Violation(type.FullName, "is used by the domain"));

    [Fact]
    public void Domain_should_be_told_the_time() =>
        HouseRule.Holds(
            "The domain reads no clock, no culture and no random numbers; the caller passes them in.",
            from member in Domain.MemberReferences
            where ClockAndChance.Contains(member)
            select new Violation(member, "is used by the domain"));
}
