using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Api.Limits;

/// <summary>What became of an operation at its caller's limits, and how they stand since.</summary>
/// <param name="Cost">What the operation costs.</param>
/// <param name="Client">The bucket of the credential.</param>
/// <param name="Tenant">The bucket of its tenant.</param>
internal readonly record struct RateVerdict(long Cost, BucketState Client, BucketState Tenant)
{
    /// <summary>Whether it may run; then it was counted in both buckets, else in none.</summary>
    public bool IsAdmitted => RefusedBy is null;

    /// <summary>The bucket that it did not fit into, or null.</summary>
    public BucketState? RefusedBy { get; init; }

    /// <summary>Name of the bucket that it did not fit into.</summary>
    public string Scope => RefusedBy == Client ? "client" : "tenant";
}
