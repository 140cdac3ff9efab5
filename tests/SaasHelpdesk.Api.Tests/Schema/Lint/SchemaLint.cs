using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

/// <summary>
/// House rules of a schema, read from its introspection as integrators' tools do. Each rule gives the places that break it; what a rule lets
/// pass on purpose is in <see cref="LintExceptions"/>, with the reason.
/// </summary>
internal static class SchemaLint
{
    /// <summary>All rules by name.</summary>
    public static IReadOnlyDictionary<string, Func<SchemaMap, IEnumerable<string>>> Rules { get; } = new Dictionary<string, Func<SchemaMap, IEnumerable<string>>>
    {
        ["names follow the conventions"] = NameRules.Case,
        ["what goes in ends in Input, Filter or Order, and nothing else does"] = NameRules.InputTypes,
        ["a mutation begins with a verb and goes on with a noun"] = NameRules.Mutations,
        ["an id is an ID, and an ID is called one"] = NameRules.Ids,
        ["everything has a description"] = DescriptionRules.Present,
        ["descriptions are sentences"] = DescriptionRules.Sentences,
        ["descriptions leave nothing open"] = DescriptionRules.Finished,
        ["descriptions say more than the name"] = DescriptionRules.Informative,
        ["deprecated members say what to use instead"] = DescriptionRules.Deprecations,
        ["connections are as Relay has them"] = ConnectionRules.Shape,
        ["connections are paged both ways"] = ConnectionRules.Arguments,
        ["lists that may grow are connections"] = ConnectionRules.Lists,
        ["lists hold no nulls"] = ConnectionRules.NullItems,
        ["what has an id is a node"] = NodeRules.Nodes,
        ["mutations have one input and a payload with typed errors"] = MutationRules.Shape,
        ["input and payload types belong to one mutation"] = MutationRules.Strays,
        ["times are DateTime, Date and Duration"] = TimeRules.Times,
        ["every type can be reached"] = ReachRules.Reached,
    };
}
