namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The declared types are not a valid schema (section 3.3). Thrown while a server starts, never by a request.</summary>
public sealed class SchemaException : Exception
{
    internal SchemaException(string message)
        : base(message) => Faults = [message];

    internal SchemaException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<string> Faults { get; }
}
