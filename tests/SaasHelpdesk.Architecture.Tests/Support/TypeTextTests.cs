using System.Reflection;

namespace SaasHelpdesk.Architecture.Tests.Support;

public sealed class TypeTextTests
{
    [Theory]
    [InlineData(nameof(Plain), "int")]
    [InlineData(nameof(Optional), "string?")]
    [InlineData(nameof(OptionalValue), "long?")]
    [InlineData(nameof(Nested), "Task<IReadOnlyDictionary<string, int[]?>>")]
    public void Of_should_write_a_property_as_declared(string property, string expected)
    {
        var info = typeof(TypeTextTests).GetProperty(property, BindingFlags.NonPublic | BindingFlags.Static)!;
        Assert.Equal(expected, TypeText.Of(new NullabilityInfoContext().Create(info)));
    }

    private static int Plain => 0;

    private static string? Optional => null;

    private static long? OptionalValue => null;

    private static Task<IReadOnlyDictionary<string, int[]?>> Nested => Task.FromResult<IReadOnlyDictionary<string, int[]?>>(new Dictionary<string, int[]?>());
}
