using Microsoft.Extensions.Logging;

namespace SaasHelpdesk.GrainRuntime.Hosting;

internal static partial class GrainLog
{
    [LoggerMessage(1001, LogLevel.Error, "Grain {GrainId} could not be activated")]
    public static partial void ActivationFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "Grain {GrainId} failed while it was deactivated")]
    public static partial void DeactivationFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(1003, LogLevel.Error, "Work that grain {GrainId} does not wait for has failed")]
    public static partial void ContinuationFailed(this ILogger logger, GrainId grainId, Exception exception);

    [LoggerMessage(1004, LogLevel.Warning, "{Description}")]
    public static partial void CallTimedOut(this ILogger logger, string description);

    [LoggerMessage(1005, LogLevel.Information, "Grain host is stopping with {Count} activations")]
    public static partial void Stopping(this ILogger logger, int count);

    [LoggerMessage(1006, LogLevel.Information, "Grain host has stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(1007, LogLevel.Warning, "Grain host did not stop in time; grains were left active")]
    public static partial void StopTimedOut(this ILogger logger);
}
