using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

/// <summary>The one shape of mutations: <c>name(input: NameInput!): NamePayload!</c>, with <c>errors: [NameError!]!</c> in the payload.</summary>
internal static class MutationRules
{
    public static IEnumerable<string> Shape(SchemaMap schema)
    {
        foreach (var mutation in Mutations(schema))
        {
            var upper = Upper(mutation.Name);
            var arguments = mutation.Json.GetProperty("args").EnumerateArray().Select(argument => $"{argument.Text("name")}: {SchemaMap.Name(argument.GetProperty("type"))}").ToList();
            if (arguments is not [var input] || input != $"input: {upper}Input!")
                yield return $"{mutation.Path}({string.Join(", ", arguments)})";
            if (mutation.TypeName != $"{upper}Payload!")
                yield return $"{mutation.Path}: {mutation.TypeName}";
            var errors = schema.Elements.FirstOrDefault(element => element.Path == $"{mutation.NamedType}.errors");
            if (errors?.TypeName != $"[{upper}Error!]!" || schema.KindOf(errors.NamedType!) != "UNION")
                yield return $"{mutation.NamedType}.errors: {errors?.TypeName}";
            else
            {
                foreach (var member in schema.Type(errors.NamedType!).GetProperty("possibleTypes").EnumerateArray().Select(type => type.Text("name")!))
                {
                    if (!schema.Type(member).GetProperty("interfaces").EnumerateArray().Any(implemented => implemented.Text("name") == "MutationError"))
                        yield return $"{errors.NamedType} = {member}";
                }
            }
        }
    }

    /// <summary>An input or payload that no mutation has is left over.</summary>
    public static IEnumerable<string> Strays(SchemaMap schema)
    {
        var payloads = Mutations(schema).Select(mutation => mutation.NamedType).ToHashSet();
        return schema.Types.Select(type => type.Text("name")!).Where(name => name.EndsWith("Payload", StringComparison.Ordinal) && !payloads.Contains(name));
    }

    private static IEnumerable<SchemaElement> Mutations(SchemaMap schema) => schema.Elements.Where(element => element is { Kind: "field", Owner: "Mutation" });

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
