using System.Net.Http.Headers;
using System.Text;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>The part of curl that the guide uses: <c>-s -i -N -X -H -d</c> and an address.</summary>
internal sealed class CurlCommand
{
    private readonly List<(string Name, string Value)> _headers = [];
    private string? _method;
    private string? _body;
    private string _address = "";

    public static CurlCommand Parse(string text)
    {
        var words = new Queue<string>(Words(text));
        Assert.Equal("curl", words.Dequeue());
        var command = new CurlCommand();
        while (words.TryDequeue(out var word))
        {
            switch (word)
            {
                case "-s" or "-i" or "-N" or "-sN" or "-si":
                    break;
                case "-X":
                    command._method = words.Dequeue();
                    break;
                case "-H":
                    var header = words.Dequeue().Split(": ", 2);
                    command._headers.Add((header[0], header[1]));
                    break;
                case "-d":
                    command._body = words.Dequeue();
                    break;
                default:
                    Assert.False(word.StartsWith('-'), $"curl {word} is not understood.");
                    command._address = word;
                    break;
            }
        }

        return command;
    }

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(new HttpMethod(_method ?? (_body is null ? "GET" : "POST")), _address);
        if (_body is not null)
            request.Content = new StringContent(_body, Encoding.UTF8);
        foreach (var (name, value) in _headers)
        {
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return request;
    }

    // Words as a shell parts them, with both kinds of quotes and lines that go on. Variables were filled in before.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var (quote, any) = ('\0', false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '\0' && (c is ' ' or '\n' || (c == '\\' && i + 1 < text.Length && text[i + 1] == '\n')))
            {
                if (any)
                    yield return word.ToString();
                any = false;
                word.Clear();
                i += c == '\\' ? 1 : 0;
            }
            else if (c == quote)
                quote = '\0';
            else if (quote == '\0' && c is '\'' or '"')
                (quote, any) = (c, true);
            else if (c == '\\' && quote != '\'' && i + 1 < text.Length)
                (any, _) = (true, word.Append(text[++i]));
            else
                (any, _) = (true, word.Append(c));
        }

        Assert.Equal('\0', quote);
        if (any)
            yield return word.ToString();
    }
}
