namespace SaasHelpdesk.GraphQL.Types.Comparison;

/// <summary>What a change of a schema means for clients that were written before it.</summary>
public enum ChangeSeverity
{
    /// <summary>Every request that was valid still is, and every response has the shape that clients know.</summary>
    Safe,

    /// <summary>Requests stay valid, but a client may meet something it was not written for: another enum value, another default.</summary>
    Dangerous,

    /// <summary>A request that was valid is refused, or a response has another shape.</summary>
    Breaking,
}
