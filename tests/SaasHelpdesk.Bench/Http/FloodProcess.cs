using System.Globalization;

namespace SaasHelpdesk.Bench.Http;

/// <summary>
/// One tenant that floods from a process of its own. <c>go</c> lets its connections send one dear request after another; <c>stop</c> ends that
/// when their answers are there, and tells how many there were, how many of them were refused, and their bytes. A connection that was refused
/// waits a second, as <c>Retry-After</c> says.
/// </summary>
internal static class FloodProcess
{
    public const string Verb = "flood-process";

    public static async Task<int> Run(string[] args)
    {
        var (address, key, count) = (new Uri(args[1]), args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
        byte[][] requests = [.. FloodQueries.All.Select(query => RawConnection.Post(address, "/t/flood/graphql", query, key))];
        var connections = new List<RawConnection>();
        for (var i = 0; i < count; i++)
        {
            connections.Add(new RawConnection());
            await connections[i].Connect(address);
        }

        Console.WriteLine("READY");
        while (await Console.In.ReadLineAsync() is "go")
        {
            using var stop = new CancellationTokenSource();
            var floods = connections.Select((connection, i) => Task.Run(() => Flood(connection, requests[i % requests.Length], stop.Token))).ToList();
            Console.WriteLine("gone");
            await Console.In.ReadLineAsync();
            await stop.CancelAsync();
            var sums = await Task.WhenAll(floods);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{sums.Sum(sum => sum.Answered)} {sums.Sum(sum => sum.Refused)} {sums.Sum(sum => sum.Bytes)}"));
        }

        connections.ForEach(connection => connection.Dispose());
        return 0;
    }

    private static async Task<(int Answered, int Refused, long Bytes)> Flood(RawConnection connection, byte[] request, CancellationToken stop)
    {
        int answered = 0, refused = 0;
        var bytes = 0L;
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!stop.IsCancellationRequested)
        {
            var (status, length) = await connection.Send(request);
            answered++;
            bytes += length;
            if (status == 200)
                continue;
            refused++;
            try
            {
                await second.WaitForNextTickAsync(stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return (answered, refused, bytes);
    }
}
