using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>Every refusal of a tenant.</summary>
internal static class TenantErrors
{
    public static Refusal NotFound(TenantId tenant) => Refusal.NotFound("tenant.not-found", $"There is no tenant '{tenant}'.");

    public static Refusal Exists(TenantId tenant) => Refusal.Conflict("tenant.exists", $"The tenant '{tenant}' exists already.");

    public static Refusal Closed(TenantId tenant) => Refusal.Conflict("tenant.closed", $"The tenant '{tenant}' is closed.");

    public static Refusal ReasonMissing() => Refusal.Validation("tenant.reason-missing", "Closing a tenant needs a reason.", "reason");

    public static Refusal NestedSandbox() => Refusal.Conflict("sandbox.nested", "A sandbox has no sandboxes of its own.");

    public static Refusal SandboxExists() => Refusal.Conflict("sandbox.exists", "There is or was such a sandbox.", "slug");

    public static Refusal TooManySandboxes(int limit) =>
        Refusal.Quota("sandbox.limit", $"A tenant has {limit} open sandboxes at most; close one.");
}

/// <summary>Every refusal of a configuration.</summary>
internal static class ConfigurationErrors
{
    public static Refusal Version(int expected, int current) => Refusal.Conflict(
        "configuration.version",
        $"The configuration is at version {current}, not {expected}: somebody else published meanwhile.",
        "expectedVersion");

    public static Refusal OwnClockChanged() =>
        Refusal.Validation("configuration.own-clock", "Whether a tenant has a clock of its own is decided when it is made.", "ownClock");

    public static Refusal ForeignTenant(TenantId tenant) =>
        Refusal.Validation("configuration.foreign-tenant", $"The configuration is that of '{tenant}'.", "tenant");

    public static Refusal NameMissing(string field) =>
        Refusal.Validation("configuration.name-missing", $"A name of 1-{ConfigurationChecks.MaxName} characters is needed.", field);

    public static Refusal TooMany(int limit, string field) =>
        Refusal.Validation("configuration.too-many", $"There may be {limit} at most.", field);

    public static Refusal Duplicate(string id, string field) =>
        Refusal.Validation("configuration.duplicate", $"'{id}' occurs twice.", field);

    public static Refusal IdMissing(string field) => Refusal.Validation("configuration.id-missing", "An id is needed.", field);

    public static Refusal UnknownValue(string field) => Refusal.Validation("configuration.unknown-value", "This is none of the possible values.", field);

    public static Refusal NoDefaultStatus(StatusCategory category) => Refusal.Validation(
        "configuration.no-default-status", $"The category {category} needs exactly one default status.", "statuses");

    public static Refusal TwoDefaultStatuses(StatusCategory category, string field) => Refusal.Validation(
        "configuration.two-default-statuses", $"The category {category} has more than one default status.", field);

    public static Refusal PriorityMatrix() => Refusal.Validation(
        "configuration.priority-matrix", $"The matrix needs {Tenants.PriorityMatrix.Size} priorities.", "priorityMatrix.cells");

    public static Refusal UnknownTeam(TeamId team, string field) =>
        Refusal.Validation("configuration.unknown-team", $"There is no team '{team}'.", field);

    public static Refusal UnknownCategory(string path, string field) =>
        Refusal.Validation("configuration.unknown-category", $"There is no category '{path}'.", field);

    public static Refusal UnknownStatus(string status, string field) =>
        Refusal.Validation("configuration.unknown-status", $"There is no status '{status}'.", field);

    public static Refusal Level(int level, string field) =>
        Refusal.Validation("configuration.level", $"Support level {level} is not within 1-3.", field);

    public static Refusal Weight(int weight, string field) =>
        Refusal.Validation("configuration.weight", $"Weight {weight} is not within 1-{ConfigurationChecks.MaxWeight}.", field);

    public static Refusal Span(string field) =>
        Refusal.Validation("configuration.span", "The time span must be longer than zero and ten years at most.", field);

    public static Refusal CategoryPath(string path, string field) => Refusal.Validation(
        "configuration.category-path",
        $"'{path}' is no category path: 1-{ConfigurationChecks.MaxCategoryLevels} slugs parted by '/'.",
        field);

    public static Refusal CategoryParent(string parent, string field) =>
        Refusal.Validation("configuration.category-parent", $"The parent category '{parent}' is missing.", field);

    public static Refusal OptionsMissing(string field) =>
        Refusal.Validation("configuration.options-missing", "A select field needs options.", field);

    public static Refusal OptionsUnexpected(string field) =>
        Refusal.Validation("configuration.options-unexpected", "Only select fields have options.", field);

    public static Refusal OptionKey(string key, string field) =>
        Refusal.Validation("configuration.option-key", $"'{key}' is no key: 1-64 of a-z, 0-9 and inner hyphens.", field);

    public static Refusal ReferenceTarget(string field) =>
        Refusal.Validation("configuration.reference-target", "A reference field, and only that, says what it points to.", field);

    public static Refusal FieldTypeChanged(FieldId id, string field) => Refusal.Validation(
        "configuration.field-type-changed", $"The field '{id}' holds values of another type already; make a new field.", field);

    public static Refusal Tag(string tag, string field) =>
        Refusal.Validation("configuration.tag", $"'{tag}' is no tag: 1-{ConfigurationChecks.MaxTag} characters.", field);

    public static Refusal RuleWithoutEffect(string field) =>
        Refusal.Validation("configuration.rule-without-effect", "The rule changes nothing and does not stop; remove it or make it inactive.", field);

    public static Refusal WebhookUrl(string field) =>
        Refusal.Validation("configuration.webhook-url", "A webhook needs an absolute https address.", field);

    public static Refusal WebhookSecret(string field) =>
        Refusal.Validation("configuration.webhook-secret", "A webhook needs the name of its signing secret.", field);
}
