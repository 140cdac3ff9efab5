namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>What came of completing a value at a response position.</summary>
internal enum Completion : byte
{
    /// <summary>A value was written, or is promised to be.</summary>
    Written,

    /// <summary>The value is null; nothing was written.</summary>
    Null,

    /// <summary>An execution error was reported; nothing was written, and the position must become null (section 6.4.4).</summary>
    Failed,
}
