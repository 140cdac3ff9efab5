using System.Text.Json;
using System.Text.Json.Nodes;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Attacks;

/// <summary>A place in the input of a mutation that takes an id, found by walking the schema.</summary>
/// <param name="Mutation">The mutation.</param>
/// <param name="Path">Names from the input down to the field.</param>
/// <param name="IsList">Whether it takes several.</param>
internal sealed record IdField(string Mutation, IReadOnlyList<string> Path, bool IsList)
{
    /// <summary>What the field's name says that it takes. An unknown name fails the tests, so that no new field goes untested.</summary>
    public string Kind => Path[^1] switch
    {
        "ticketId" or "ticketIds" or "otherId" or "intoId" or "followUpOfId" => "Ticket",
        "userId" or "toId" or "requesterId" or "onBehalfOfId" or "watcherIds" or "requesterIds" => "User",
        "agentId" or "assigneeId" or "assigneeIds" or "ownerIds" => "Agent",
        "teamId" or "teamIds" => "Team",
        "organisationId" or "organisationIds" => "Organisation",
        "attachmentIds" => "Attachment",
        "id" when Mutation == "revokeApiKey" => "ApiKey",
        "id" when Mutation is "updateUser" or "deactivateUser" or "activateUser" => "User",
        "id" when Mutation is "updateOrganisation" => "Organisation",
        "id" when Mutation is "updateView" or "deleteView" => "View",
        _ => throw new InvalidOperationException($"Say what {Mutation}.{string.Join('.', Path)} takes."),
    };

    public override string ToString() => $"{Mutation}.{string.Join('.', Path)}";

    internal static IEnumerable<IdField> OfMutations(SchemaMap schema) =>
        from mutation in schema.Type("Mutation").GetProperty("fields").EnumerateArray()
        let name = mutation.Text("name")!
        from place in Places(schema, char.ToUpperInvariant(name[0]) + name[1..] + "Input", [])
        select new IdField(name, place.Path, place.IsList);

    internal static IEnumerable<(IReadOnlyList<string> Path, bool IsList)> Places(SchemaMap schema, string input, IReadOnlyList<string> above)
    {
        foreach (var field in schema.Type(input).GetProperty("inputFields").EnumerateArray())
        {
            var type = SchemaMap.Name(field.GetProperty("type"));
            var named = type.Trim('[', ']', '!');
            IReadOnlyList<string> path = [.. above, field.Text("name")!];
            if (named == "ID")
                yield return (path, type.StartsWith('['));
            else if (schema.KindOf(named) == "INPUT_OBJECT")
            {
                foreach (var place in Places(schema, named, path))
                    yield return place;
            }
        }
    }

    /// <summary>An input that is right but for this field, which gets <paramref name="id"/>.</summary>
    internal JsonObject InputWith(SchemaMap schema, string id, IReadOnlyDictionary<string, string> own)
    {
        var type = char.ToUpperInvariant(Mutation[0]) + Mutation[1..] + "Input";
        var input = Required(schema, type, own);
        if (Mutation == "openTicket" && Path is not ["requesterId"])
            input["requesterId"] = own["User"];
        if (Mutation == "bulkUpdateTickets")
        {
            input["actions"] = new JsonArray(new JsonObject { ["tagTicket"] = new JsonObject { ["add"] = new JsonArray("attacked") } });
            if (Path[0] == "actions")
                input["ticketIds"] = new JsonArray(own["Ticket"]);
        }

        Put(schema, type, input, Path, id, own);
        return input;
    }

    private void Put(SchemaMap schema, string type, JsonObject input, IEnumerable<string> path, string id, IReadOnlyDictionary<string, string> own)
    {
        var (name, rest) = (path.First(), path.Skip(1).ToList());
        if (rest.Count == 0)
        {
            input[name] = IsList ? new JsonArray(id) : JsonValue.Create(id);
            return;
        }

        var fieldType = SchemaMap.Name(schema.Type(type).GetProperty("inputFields").EnumerateArray().Single(field => field.Text("name") == name).GetProperty("type"));
        var named = fieldType.Trim('[', ']', '!');
        var nested = Required(schema, named, own);
        Put(schema, named, nested, rest, id, own);
        input[name] = fieldType.StartsWith('[') ? new JsonArray(nested) : nested;
    }

    private JsonObject Required(SchemaMap schema, string type, IReadOnlyDictionary<string, string> own)
    {
        var input = new JsonObject();
        foreach (var field in schema.Type(type).GetProperty("inputFields").EnumerateArray())
        {
            var (name, fieldType) = (field.Text("name")!, SchemaMap.Name(field.GetProperty("type")));
            if (fieldType.EndsWith('!') && field.GetProperty("defaultValue").ValueKind == JsonValueKind.Null)
                input[name] = Value(schema, name, fieldType.TrimEnd('!'), own);
        }

        return input;
    }

    private JsonNode? Value(SchemaMap schema, string name, string type, IReadOnlyDictionary<string, string> own) => type switch
    {
        "ID" => own[new IdField(Mutation, [name], false).Kind == "Ticket" && name != "ticketId" ? "OtherTicket" : new IdField(Mutation, [name], false).Kind],
        "String" => name == "status" ? "In progress" : "text",
        "Int" => 1,
        "Boolean" => true,
        "Duration" => "PT1H",
        "JSON" => new JsonObject(),
        _ when type.StartsWith('[') => new JsonArray(Value(schema, name, type[1..^1].TrimEnd('!'), own)),
        _ => schema.KindOf(type) == "ENUM" ? schema.Type(type).Text("enumValues", 0, "name") : Required(schema, type, own),
    };
}
