using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests;

/// <summary>Idempotency keys across SIGKILL.</summary>
public class IdempotencyCrashTests
{
    [Theory]
    [Engines]
    public async Task Mutation_should_be_done_once_when_it_is_repeated_until_answered_and_the_process_is_killed_again_and_again(Engine engine)
    {
        const int Kills = 4;
        await using var data = await HelpdeskData.Create(engine);
        var load = new IdempotentLoad(data.ApiKey);
        var random = new Random(20161231);
        for (var i = 0; i < Kills; i++)
        {
            await using var server = await ServerProcess.Start(data.Options);
            await load.Run(server.Address, clients: 8, tickets: random.Next(5, 60), server.Kill);
        }

        Assert.True(load.Unanswered > 0);
        await using var last = await ServerProcess.Start(data.Options);
        await load.Repeat(last.Address);

        var subjects = new List<string>();
        for (var number = 1L; number <= load.Opened.Values.Max(); number++)
            subjects.AddRange((await data.Events(number)).OfType<TicketOpened>().Select(opened => opened.Body));
        Assert.Equal(load.Opened.Keys.Order(), subjects.Order());
    }
}
