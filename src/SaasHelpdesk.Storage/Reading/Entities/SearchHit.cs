namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A ticket that a full-text search found. Not a table: each database brings its own query for it.</summary>
internal sealed class SearchHit : ITenantOwned
{
    public required string Tenant { get; init; }

    public required long Ticket { get; init; }

    /// <summary>The higher, the better.</summary>
    public required double Score { get; init; }
}
