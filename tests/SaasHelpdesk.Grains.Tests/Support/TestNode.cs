using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Outbox;
using SaasHelpdesk.Grains.WakeUps;
using SaasHelpdesk.Storage;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>One node: grains and storage as the server composes them, with pumps that run when told to.</summary>
internal sealed class TestNode(string database, string folder, ManualClock clock) : IAsyncDisposable
{
    public static readonly Actor Agent = new(AuthorKind.Agent, new UserId("anna"), "Anna");
    private readonly RecordingChannel _webhooks = new("webhook");
    private ServiceProvider? _services;

    public ILedger Ledger => Services.GetRequiredService<ILedger>();

    public ITenantClocks Clocks => Services.GetRequiredService<ITenantClocks>();

    private ServiceProvider Services => _services ??= new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddStorage(options =>
        {
            options.Database = database;
            options.DataFolder = folder;
        })
        .AddGrainRuntime()
        .AddHelpdeskGrains()
        .AddSingleton<IDeliveryChannel>(_webhooks)
        .BuildServiceProvider();

    public async Task Migrate() => await Services.GetRequiredService<StorageStartup>().Migrate();

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => Services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    public ITicketGrain Ticket(TenantId tenant, TicketId ticket) => Grain<ITicketGrain>(GrainKey.Of(tenant, ticket));

    public async Task CreateTenant(TenantConfiguration configuration)
    {
        CallTenant.Enter(configuration.Tenant);
        var answer = await Grain<ITenantGrain>(GrainKey.Of(configuration.Tenant)).Create(new CreateTenant(configuration), Actor.System);
        Assert.Null(answer.Refusal);
    }

    public async Task<TicketState> Open(TenantId tenant, Priority priority = Priority.Moderate, AgentId? agent = null)
    {
        CallTenant.Enter(tenant);
        var number = await Services.GetRequiredService<ITicketNumbers>().Next(tenant, CancellationToken.None);
        var command = new OpenTicket("Printer on fire", "Smoke comes out.", new UserId("rita"), "Rita") { Priority = priority, Agent = agent };
        var answer = await Ticket(tenant, number).Open(command, new Actor(AuthorKind.Requester, new UserId("rita"), "Rita"));
        Assert.Null(answer.Refusal);
        return answer.State!;
    }

    public Task<int> Wake(TenantId? own = null) => Services.GetRequiredService<WakeUpPump>().RunDue(own, clock.Now, CancellationToken.None);

    public Task<Instant?> NextDue() => Services.GetRequiredService<IWakeUps>().NextDue(null, clock.Now, CancellationToken.None).AsTask();

    public async Task Dispatch()
    {
        while (await Services.GetRequiredService<OutboxDispatcher>().RunDue(null, clock.Now, CancellationToken.None) > 0)
        {
        }
    }

    public async Task<IReadOnlyList<TicketEvent>> Events(TenantId tenant, TicketId ticket) =>
        [.. (await Ledger.Read(tenant, StreamId.Of(ticket), 1, CancellationToken.None)).Select(e => DomainJson.Deserialize<TicketEvent>(e.Data.Span))];

    public async Task<TState> State<TState>(TenantId tenant, StreamId stream)
        where TState : class =>
        DomainJson.Deserialize<TState>((await Ledger.Load(tenant, stream, CancellationToken.None))!.State.Span);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
    }
}
