using System.Buffers.Text;
using System.Globalization;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class FeedPositionTests
{
    private static readonly FeedPosition Place = new(4711, 42);

    [Fact]
    public void Parse_should_read_what_was_given_out()
    {
        Assert.Equal(Place, FeedPosition.Parse(Sample.Acme, Place.ToCursor(Sample.Acme)).Value);
        Assert.Equal(FeedPosition.Beginning, FeedPosition.Parse(Sample.Acme, FeedPosition.Beginning.ToCursor(Sample.Acme)).Value);
    }

    [Fact]
    public void Parse_should_refuse_another_tenants_cursor() =>
        Assert.Equal("changes.cursor", FeedPosition.Parse(Sample.Globex, Place.ToCursor(Sample.Acme)).Refusal?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAA")]
    [InlineData("äöü")]
    public void Parse_should_refuse_what_is_no_cursor(string text) =>
        Assert.Equal("changes.cursor", FeedPosition.Parse(Sample.Acme, text).Refusal?.Code);

    [Fact]
    public void Parse_should_refuse_forged_cursors()
    {
        var bytes = Base64Url.DecodeFromChars(Place.ToCursor(Sample.Acme));
        var random = new Random(20260302);
        for (var i = 0; i < 2000; i++)
        {
            var forged = (byte[])bytes.Clone();
            forged[random.Next(2) == 0 ? 0 : random.Next(17, forged.Length)] ^= (byte)random.Next(1, 256);
            Assert.False(FeedPosition.Parse(Sample.Acme, Base64Url.EncodeToString(forged)).IsSuccess, i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.False(FeedPosition.Parse(Sample.Acme, new FeedPosition(-1, 1).ToCursor(Sample.Acme)).IsSuccess);
        Assert.False(FeedPosition.Parse(Sample.Acme, Place.ToCursor(Sample.Acme) + "=").IsSuccess);
        Assert.False(FeedPosition.Parse(Sample.Acme, " " + Place.ToCursor(Sample.Acme)).IsSuccess);
        Assert.False(FeedPosition.Parse(Sample.Acme, new string('A', 100_000)).IsSuccess);
    }

    [Fact]
    public void CompareTo_should_order_by_transaction_then_number()
    {
        Assert.True(new FeedPosition(1, 9) < new FeedPosition(2, 1));
        Assert.True(new FeedPosition(2, 1) > new FeedPosition(1, 9));
        Assert.True(new FeedPosition(2, 1) <= new FeedPosition(2, 1) && new FeedPosition(2, 1) >= new FeedPosition(2, 1));
        Assert.True(new FeedPosition(2, 1) < new FeedPosition(2, 2));
    }
}
