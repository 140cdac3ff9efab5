using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>Configurations to start from.</summary>
public static partial class TenantConfigurations
{
    private static readonly TeamId FirstLevel = new("first-level");
    private static readonly TeamId SecondLevel = new("second-level");

    /// <summary>
    /// What a new tenant gets: ITIL statuses, office hours in Berlin, round the clock for P1, one policy with all six metrics, a ladder, two
    /// teams without members, and a rule that gives every ticket to the first level.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="name">The company's name.</param>
    /// <param name="language">Language of the names that people see.</param>
    /// <returns>Version 1; valid.</returns>
    public static TenantConfiguration Default(TenantId tenant, string name, Language language = Language.En)
    {
        var german = language == Language.De;
        return new()
        {
            Tenant = tenant,
            Version = 1,
            Name = name,
            Language = language,
            Statuses = Statuses(german),
            Calendars = Calendars(german),
            Policies = [StandardPolicy()],
            Ladders = [StandardLadder()],
            Teams = Teams(german),
            Categories = Categories(german),
            Routing =
            [
                new RoutingRule
                {
                    Id = new("intake"),
                    Name = german ? "Eingang an den 1st Level" : "Intake to the first level",
                    When = new() { Not = new() { Field = ConditionField.Team, Operator = ConditionOperator.IsSet } },
                    SetTeam = FirstLevel,
                },
            ],
            Lifecycle = new()
            {
                ReopenWindow = Duration.FromDays(7),
                AutoCloseAfter = Duration.FromDays(7),
                RequireHandOverNote = true,
            },
        };
    }

    private static ImmutableArray<TeamDefinition> Teams(bool german) =>
    [
        new()
        {
            Id = FirstLevel,
            Name = german ? "1st Level" : "First level",
            Level = 1,
            Assignment = AssignmentMode.RoundRobin,
            TakeWithin = Duration.FromMinutes(30),
        },
        new()
        {
            Id = SecondLevel,
            Name = german ? "2nd Level" : "Second level",
            Level = 2,
            Assignment = AssignmentMode.Manual,
        },
    ];

    private static ImmutableArray<CategoryDefinition> Categories(bool german) =>
    [
        new("hardware", "Hardware"),
        new("hardware/computer", german ? "Arbeitsplatz-PC" : "Computer"),
        new("hardware/printer", german ? "Drucker" : "Printer"),
        new("software", "Software"),
        new("software/email", german ? "E-Mail" : "Email"),
        new("software/business", german ? "Fachanwendung" : "Business application"),
        new("network", german ? "Netzwerk" : "Network"),
        new("network/vpn", "VPN"),
        new("account", german ? "Benutzerkonto" : "Account"),
        new("account/password", german ? "Passwort" : "Password"),
    ];
}
