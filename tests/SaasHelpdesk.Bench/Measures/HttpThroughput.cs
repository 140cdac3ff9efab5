using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.Bench.Http;
using SaasHelpdesk.Bench.Reporting;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>
/// A page of 20 tickets from memory over HTTP: our whole pipeline (tenant, key, limits, turns, engine) beside Kestrel alone with the same bytes,
/// and beside mercurius with its JIT in two worker processes. Each server has a process of its own; 64 kept connections; rounds alternate. The
/// load comes from this process and shares the processors with the servers, the same for all three.
/// </summary>
internal static class HttpThroughput
{
    private const int Connections = 64;
    private static readonly string Body = JsonSerializer.Serialize(new { query = PageSchema.Query });

    public static async Task Run(BenchRun run)
    {
        var (rounds, length) = run.Quick ? (3, TimeSpan.FromSeconds(1)) : (7, TimeSpan.FromSeconds(2));
        await using var ours = await ChildProcess.StartSelf(ServerProcess.Verb, "page", Path.Combine(run.Folder, "http"), "0");
        await using var raw = await ChildProcess.StartSelf(ServerProcess.Verb, "raw", "", "0");
        await using var mercurius = await Mercurius.Start();
        var oursAt = new Uri(ours.Words[0]);
        (string Name, Uri Address, byte[] Request)[] servers =
        [
            ("Kestrel alone", new(raw.Words[0]), RawConnection.Post(new(raw.Words[0]), "/", Body, null)),
            ("ours", oursAt, RawConnection.Post(oursAt, $"/t/{ServerProcess.Tenants[0]}/graphql", Body, ours.Words[1])),
            ("mercurius", Mercurius.Address, RawConnection.Post(Mercurius.Address, "/graphql", Body, null)),
        ];
        await Compare(new(oursAt, $"/t/{ServerProcess.Tenants[0]}/graphql"), ours.Words[1]);
        await Compare(new(Mercurius.Address, "/graphql"), null);
        var rates = servers.ToDictionary(server => server.Name, _ => new List<double>());
        // Compilers work beside the servers until what is hot is compiled for good: a second round finds what the first has warmed.
        var warming = TimeSpan.FromSeconds(run.Quick ? 4 : 6);
        for (var round = -2; round < rounds; round++)
        {
            foreach (var (name, address, request) in servers)
            {
                var rate = await Round(address, request, round < 0 ? warming : length);
                if (round >= 0)
                    rates[name].Add(rate);
            }
        }

        var (alone, we, they) = (Statistics.Median(rates["Kestrel alone"]), Statistics.Median(rates["ours"]), Statistics.Median(rates["mercurius"]));
        run.Report.Add(new($"http: {PageBody.Expected.Length:N0} bytes, Kestrel alone", PerSecond(alone)));
        run.Report.Add(new("http: mercurius 16.10.1, JIT, 2 workers", PerSecond(they), "", Ratio(they / alone)));
        run.Report.Add(new("http: page of 20 tickets, of Kestrel alone", PerSecond(we), ">= 0.60", Ratio(we / alone), we / alone >= 0.6));
        run.Report.Add(new("http: page of 20 tickets, of mercurius", PerSecond(we), ">= 1.50", Ratio(we / they), we / they >= 1.5));
    }

    private static async Task<double> Round(Uri address, byte[] request, TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new RawConnection();
            await connection.Connect(address);
            var count = 0;
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                if ((await connection.Send(request)).Status != 200)
                    throw new InvalidOperationException($"{address} refused a request.");
                count++;
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Compare(Uri address, string? key)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (text != Encoding.UTF8.GetString(PageBody.Expected))
            throw new InvalidOperationException($"{address} answers otherwise: {text}");
    }

    private static string PerSecond(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:N0} / s");

    private static string Ratio(double ratio) => ratio.ToString("F2", CultureInfo.InvariantCulture);
}
