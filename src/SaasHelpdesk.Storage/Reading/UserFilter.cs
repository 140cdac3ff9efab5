using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Which users a list holds: those that pass every condition that is set. An empty set of values is no condition.</summary>
public sealed record UserFilter
{
    /// <summary>Words; each is part of the name, the address or the id, in any case. At most eight count.</summary>
    public string? Search { get; init; }

    /// <summary>One of these stored roles.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>One of these organisations.</summary>
    public ImmutableArray<OrganisationId> Organisations { get; init; } = [];

    /// <summary>Whether they are users still.</summary>
    public bool? IsActive { get; init; }
}
