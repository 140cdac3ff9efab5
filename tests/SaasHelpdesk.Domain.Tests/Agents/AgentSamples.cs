using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Tests.Agents;

internal static class AgentSamples
{
    public static readonly AgentId Anna = new("anna");
    public static readonly TeamId FirstLevel = new("first-level");
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    public static readonly CompiledConfiguration Configuration = Compile();

    public static AgentContext At(Instant now) => new() { Agent = Anna, Now = now, Configuration = Configuration };

    public static AgentTurn Do(AgentState? state, AgentCommand command, Instant? now = null) => Agent.Handle(state, command, At(now ?? Monday)).Value;

    public static AgentState After(params AgentCommand[] commands) => commands.Aggregate(AgentState.Initial(Anna), (state, c) => Do(state, c).After);

    public static OfferAssignment Offer(long ticket, int assignment = 1, int? minutes = 30) =>
        new(new(ticket), assignment, FirstLevel, minutes is { } m ? Duration.FromMinutes(m) : null);

    public static TakeAssignment Take(long ticket, int assignment = 1) => new(new(ticket), assignment, FirstLevel);

    public static EndAssignment End(long ticket, int assignment = 1, AssignmentEnd reason = AssignmentEnd.Resolved) => new(new(ticket), assignment, reason);

    private static CompiledConfiguration Compile()
    {
        var configuration = TenantConfigurations.Default(new TenantId("acme"), "Acme GmbH");
        var team = configuration.Teams[0] with { Members = [new TeamMember { Agent = Anna }] };
        return CompiledConfiguration.Compile(configuration with { Teams = configuration.Teams.SetItem(0, team) }).Value;
    }
}
