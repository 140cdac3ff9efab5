using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Tests.Ids;

public sealed class GlobalIdTests
{
    private static readonly GlobalId Sample = new(NodeKind.Ticket, new TenantId("acme"), "42");

    public static TheoryData<string> Kinds => [.. Enum.GetNames<NodeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TryParse_should_read_what_was_written(string kind)
    {
        var id = new GlobalId(Enum.Parse<NodeKind>(kind), new TenantId(new string('a', 64)), new string('f', 64));
        Assert.True(GlobalId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("T/acme/42")]
    [InlineData("====")]
    [InlineData("𝔸𝔸𝔸𝔸")]
    public void TryParse_should_refuse_what_is_no_id(string text) => Assert.False(GlobalId.TryParse(text, out _));

    [Theory]
    [InlineData("T/acme/")]
    [InlineData("T//42")]
    [InlineData("T/ACME/42")]
    [InlineData("T/acme")]
    [InlineData("X/acme/42")]
    [InlineData("t/acme/42")]
    [InlineData("Tacme/42")]
    [InlineData("T/acme/4\u00e4")]
    public void TryParse_should_refuse_what_decodes_to_something_else(string content) =>
        Assert.False(GlobalId.TryParse(System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(content)), out _));

    [Fact]
    public void TryParse_should_refuse_every_other_spelling_of_an_id()
    {
        var text = Sample.ToString();
        foreach (var spelling in (string[])[text + "=", text + "==", " " + text, text + "\n", text.Insert(3, " "), text + "A"])
            Assert.False(GlobalId.TryParse(spelling, out _), spelling);
    }

    /// <summary>The last digit of base64 may hold bits that mean nothing; an id has one spelling all the same.</summary>
    [Fact]
    public void TryParse_should_never_take_two_texts_for_the_same_id()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var text = Sample.ToString();
        for (var place = 0; place < text.Length; place++)
        {
            foreach (var digit in Digits.Where(digit => digit != text[place]))
            {
                var changed = string.Concat(text.AsSpan(0, place), digit.ToString(), text.AsSpan(place + 1));
                if (GlobalId.TryParse(changed, out var read))
                    Assert.NotEqual(Sample, read);
            }
        }
    }

    [Fact]
    public void TryParse_should_end_when_the_text_is_random()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Create(random.Next(0, 300), random, static (span, source) =>
            {
                for (var at = 0; at < span.Length; at++)
                    span[at] = (char)source.Next(1, source.Next(2) == 0 ? 128 : 0xD800);
            });
            if (GlobalId.TryParse(text, out var read))
                Assert.Equal(text, read.ToString());
        }
    }
}
