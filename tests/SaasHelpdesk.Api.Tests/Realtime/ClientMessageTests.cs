using System.Text;
using SaasHelpdesk.Api.Realtime;

namespace SaasHelpdesk.Api.Tests.Realtime;

public sealed class ClientMessageTests
{
    [Fact]
    public void Parse_should_read_type_id_and_payload_in_any_order()
    {
        var message = Parse("""{"payload":{"query":"{a}","x":[1,{"b":2}]},"other":{"id":"no"},"id":"é1","type":"subscribe"}""")!.Value;
        Assert.Equal(("subscribe", "é1"), (message.Type, message.Id));
        Assert.Equal("""{"query":"{a}","x":[1,{"b":2}]}""", Encoding.UTF8.GetString(message.Payload.Span));
        Assert.True(Parse("""{"type":"ping","payload":null}""")!.Value.Payload.IsEmpty);
        Assert.Equal("\"text\"", Encoding.UTF8.GetString(Parse("""{"type":"ping","payload":"text"}""")!.Value.Payload.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"ping\"")]
    [InlineData("{\"type\":\"ping\"} x")]
    [InlineData("{\"type\":\"complete\",\"id\":7}")]
    public void Parse_should_refuse_what_is_no_message(string text) => Assert.Null(Parse(text));

    [Fact]
    public void Parse_should_take_any_bytes_without_throwing()
    {
        const int Seed = 4711;
        var random = new Random(Seed);
        var valid = Encoding.UTF8.GetBytes("""{"id":"1","type":"subscribe","payload":{"query":"{ a }","variables":{"x":"\u00e9"}}}""");
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = (byte[])valid.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _ = ClientMessage.Parse(bytes.AsMemory(0, random.Next(bytes.Length + 1)));
        }

        Assert.Null(Parse($$"""{"type":"complete","id":"{{new string('x', 257)}}"}"""));
    }

    private static ClientMessage? Parse(string text) => ClientMessage.Parse(Encoding.UTF8.GetBytes(text));
}
