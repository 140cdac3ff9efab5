using System.Buffers;
using System.Text;
using SaasHelpdesk.Api.Http.Idempotency;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

public sealed class ReplayMarkTests
{
    [Theory]
    [InlineData("{\"data\":{\"extensions\":{}}}", "{\"data\":{\"extensions\":{}},\"extensions\":{\"idempotency\":{\"replayed\":true}}}")]
    [InlineData("{\"data\":null,\"extensions\":{}}", "{\"data\":null,\"extensions\":{\"idempotency\":{\"replayed\":true}}}")]
    [InlineData("{\"data\":1,\"extensions\":{\"cost\":1}}", "{\"data\":1,\"extensions\":{\"idempotency\":{\"replayed\":true},\"cost\":1}}")]
    [InlineData("{\"errors\":[{\"extensions\":{\"a\":1}}],\"extensions\":{\"b\":2},\"data\":{}}", "{\"errors\":[{\"extensions\":{\"a\":1}}],\"extensions\":{\"idempotency\":{\"replayed\":true},\"b\":2},\"data\":{}}")]
    public void Write_should_put_the_mark_among_the_extensions(string response, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        ReplayMark.Write(output, Encoding.UTF8.GetBytes(response), replayed: true);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
