using System.Security.Cryptography;
using SaasHelpdesk.Api.Http.Idempotency;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

public sealed class ClientSealTests
{
    private static readonly ClientSeal Client = ClientSeal.Of("Bearer hd_secret");

    [Fact]
    public void Open_should_give_what_was_sealed_whatever_the_scheme_is_written_like() =>
        Assert.Equal("text"u8.ToArray(), ClientSeal.Of("bearer hd_secret").Open("run", Client.Seal("run", "text"u8)));

    [Fact]
    public void Open_should_refuse_another_clients_text() =>
        Assert.ThrowsAny<CryptographicException>(() => ClientSeal.Of("Bearer hd_other").Open("run", Client.Seal("run", "text"u8)));

    [Fact]
    public void Open_should_refuse_the_text_of_another_run() =>
        Assert.ThrowsAny<CryptographicException>(() => Client.Open("other", Client.Seal("run", "text"u8)));

    [Fact]
    public void Name_should_be_the_clients_own() =>
        Assert.NotEqual(Client.Name, ClientSeal.Of("Bearer hd_other").Name);
}
