using System.Security.Cryptography;
using System.Text;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>
/// Seals what is kept for a client with the secret that the client brings with every request and that the database does not hold: responses may
/// hold customers' data, and the secret of a new API key.
/// </summary>
internal sealed class ClientSeal
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly byte[] Purpose = "SaasHelpdesk response of an idempotent request"u8.ToArray();
    private static readonly byte[] NamePurpose = "SaasHelpdesk client of idempotency keys"u8.ToArray();
    private readonly byte[] _secret;

    private ClientSeal(byte[] secret) => _secret = secret;

    /// <summary>A name of the client that reveals nothing of its secret, 64 hex digits.</summary>
    public string Name => Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, info: NamePurpose));

    /// <param name="authorization">The header with which the client was authenticated.</param>
    public static ClientSeal Of(string authorization) => new(Encoding.UTF8.GetBytes(authorization[(authorization.LastIndexOf(' ') + 1)..]));

    /// <summary>The text, sealed for one run.</summary>
    public byte[] Seal(string run, ReadOnlySpan<byte> text)
    {
        var sealedText = new byte[NonceLength + TagLength + text.Length];
        var nonce = sealedText.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = Cipher(run);
        cipher.Encrypt(nonce, text, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength));
        return sealedText;
    }

    /// <summary>The text that was sealed.</summary>
    /// <exception cref="CryptographicException">It was sealed by another client or for another run, or was changed.</exception>
    public byte[] Open(string run, ReadOnlySpan<byte> sealedText)
    {
        var text = new byte[sealedText.Length - NonceLength - TagLength];
        using var cipher = Cipher(run);
        cipher.Decrypt(sealedText[..NonceLength], sealedText[(NonceLength + TagLength)..], sealedText.Slice(NonceLength, TagLength), text);
        return text;
    }

    private AesGcm Cipher(string run) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, Encoding.UTF8.GetBytes(run), Purpose), TagLength);
}
