using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.People;

/// <summary>Why a change of a person or organisation is refused.</summary>
internal static class PeopleErrors
{
    public static Refusal Name() => Refusal.Validation("user.name", $"A name has 1-{PeopleInput.LongestName} characters.", "name");

    public static Refusal Key() => Refusal.Validation("user.key", "A key is 1-64 of a-z, 0-9 and inner hyphens.", "key");

    public static Refusal UserTaken(string field) => Refusal.Conflict("user.taken", "There is a user with this key or address already.", field);

    public static Refusal UserChanged(int version) => Refusal.Conflict("user.version", $"The user is at version {version}.", "expectedVersion");

    public static Refusal Self() => Refusal.Conflict("user.self", "Nobody takes their own rights away: another administrator does.", "id");

    public static Refusal OrganisationName() => Refusal.Validation("organisation.name", $"A name has 1-{PeopleInput.LongestName} characters.", "name");

    public static Refusal OrganisationNote() => Refusal.Validation("organisation.note", $"A note has at most {PeopleInput.LongestNote} characters.", "note");

    public static Refusal OrganisationKey() => Refusal.Validation("organisation.key", "A key is 1-64 of a-z, 0-9 and inner hyphens.", "key");

    public static Refusal OrganisationTaken() => Refusal.Conflict("organisation.taken", "There is an organisation with this key already.", "key");

    public static Refusal OrganisationChanged(int version) => Refusal.Conflict("organisation.version", $"The organisation is at version {version}.", "expectedVersion");
}
