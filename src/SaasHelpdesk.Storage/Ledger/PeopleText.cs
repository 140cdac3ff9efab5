using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>What people are found by: name, address and id, in lower case.</summary>
internal static class PeopleText
{
    public static string Of(UserRow user) => Fold($"{user.Name} {user.Email} {user.Id.Value}");

    public static string Fold(string text) => text.ToLowerInvariant();
}
