using SaasHelpdesk.Identity.ApiKeys;

namespace SaasHelpdesk.Identity.Tests.ApiKeys;

public sealed class HeaderHashesTests
{
    private readonly HeaderHashes _hashes = new();

    [Fact]
    public void TryRead_should_hash_as_the_secret_does_each_time()
    {
        for (var i = 0; i < 3_000; i++)
        {
            var secret = ApiKeySecret.Generate();
            var header = $"Bearer {secret}";
            Assert.True(_hashes.TryRead(header, out var first));
            Assert.True(_hashes.TryRead(header, out var again));
            Assert.True(_hashes.TryRead(new string(header.AsSpan()), out var copy));
            Assert.Equal(ApiKeySecret.HashOf(secret), first);
            Assert.Equal(first, again);
            Assert.Equal(first, copy);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer hd_short")]
    [InlineData("Basic aGVsbG86d29ybGQ=")]
    public void TryRead_should_refuse_what_is_no_key_each_time(string? header)
    {
        Assert.False(_hashes.TryRead(header, out _));
        Assert.False(_hashes.TryRead(header, out var hash));
        Assert.Null(hash);
    }
}
