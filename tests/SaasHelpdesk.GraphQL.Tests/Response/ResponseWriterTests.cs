using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SaasHelpdesk.GraphQL.Response;

namespace SaasHelpdesk.GraphQL.Tests.Response;

/// <summary>Section 7.2.1: serialization as JSON.</summary>
public sealed class ResponseWriterTests
{
    [Fact]
    public void WriteString_should_read_back_for_any_text() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll<string>(text => text is null || JsonSerializer.Deserialize<string>(Written(output => output.WriteString(text))) == Valid(text)));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("\"\\/\b\f\n\r\t\u0001\u001f", "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0001\\u001f\"")]
    [InlineData("ü€😀", "\"ü€😀\"")]
    [InlineData("", "\"\"")]
    public void WriteString_should_escape_only_what_it_must(string value, string expected) =>
        Assert.Equal(expected, Written(output => output.WriteString(value)));

    [Fact]
    public void WriteString_should_meet_a_special_character_at_any_place()
    {
        foreach (var special in new[] { '"', '\\', '\u001f', '\u0000', '\u007f', '\u0080', '\u00ff', '\u20ac', '\uff22' })
        {
            for (var length = 1; length <= 35; length++)
            {
                for (var at = 0; at < length; at++)
                {
                    var text = string.Create(length, (special, at), static (span, state) =>
                    {
                        span.Fill(' ');
                        span[state.at] = state.special;
                    });
                    Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(output => output.WriteString(text))));
                }
            }
        }
    }

    [Fact]
    public void WriteString_should_replace_lone_surrogates() =>
        Assert.Equal("\"a\uFFFDb\"", Written(output => output.WriteString(new string(['a', (char)0xD800, 'b']))));

    [Fact]
    public void WriteNumber_should_write_every_kind_of_number()
    {
        Assert.Equal("-2147483648", Written(output => output.WriteNumber(int.MinValue)));
        Assert.Equal("-9223372036854775808", Written(output => output.WriteNumber(long.MinValue)));
        Assert.Equal("79228162514264337593543950335", Written(output => output.WriteNumber(decimal.MaxValue)));
        Assert.Equal("1.7976931348623157E+308", Written(output => output.WriteNumber(double.MaxValue)));
        Assert.Equal("0.1", Written(output => output.WriteNumber(0.1)));
        Assert.Throws<GraphQLException>(() => Written(output => output.WriteNumber(double.PositiveInfinity)));
    }

    [Fact]
    public void WriteFormatted_should_quote() =>
        Assert.Equal("\"2026-01-05\"", Written(output => output.WriteFormatted(new DateOnly(2026, 1, 5), 10, "O")));

    [Fact]
    public void Writer_should_grow_over_large_values()
    {
        var text = new string('x', 100_000);
        Assert.Equal($"\"{text}\"", Written(output => output.WriteString(text)));
    }

    private static string Written(Action<ResponseWriter> write)
    {
        var output = new ResponseWriter();
        write(output);
        var text = Encoding.UTF8.GetString(output.Written);
        output.Release();
        return text;
    }

    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
