using System.Buffers;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Api.Views;

/// <summary>A rule in the form of the input TicketFilter, so that what was read can be edited and sent back.</summary>
internal static class TicketRuleJson
{
    public static JsonText Of(TicketRule rule, ApiRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteState(json, rule);
            WritePeople(json, rule, request);
            WriteTimes(json, rule);
            json.WriteEndObject();
        }

        return new JsonText(buffer.WrittenMemory);
    }

    private static void WriteState(Utf8JsonWriter json, TicketRule rule)
    {
        var filter = rule.Fixed;
        Flag(json, "isActive", filter.IsActive);
        List(json, "types", filter.Types.Select(Name));
        List(json, "statuses", filter.Statuses);
        List(json, "statusCategories", filter.StatusCategories.Select(Name));
        List(json, "priorities", filter.Priorities.Select(Name));
        List(json, "channels", filter.Channels.Select(Name));
        Text(json, "categoryUnder", filter.CategoryUnder);
        List(json, "tags", filter.Tags);
        List(json, "anyTag", filter.AnyTag);
        Flag(json, "isVip", filter.IsVip);
        Flag(json, "isBreached", filter.IsBreached);
        Flag(json, "isEscalated", filter.IsEscalated);
        Text(json, "externalReference", filter.ExternalReference);
        Text(json, "text", filter.Text);
    }

    private static void WritePeople(Utf8JsonWriter json, TicketRule rule, ApiRequest request)
    {
        var filter = rule.Fixed;
        List(json, "requesterIds", filter.Requesters.Select(request.IdOf));
        List(json, "organisationIds", filter.Organisations.Select(request.IdOf));
        List(json, "ownerIds", filter.Owners.Select(request.IdOf));
        List(json, "assigneeIds", filter.Assignees.Select(request.IdOf));
        Flag(json, "isAssigned", filter.IsAssigned);
        List(json, "teamIds", filter.Teams.Select(request.IdOf));
        if (!filter.Levels.IsEmpty)
        {
            json.WriteStartArray("levels");
            foreach (var level in filter.Levels)
                json.WriteNumberValue(level);
            json.WriteEndArray();
        }

        Mine(json, "isAssignedToMe", rule.IsAssignedToMe);
        Mine(json, "isOwnedByMe", rule.IsOwnedByMe);
        Mine(json, "isRequestedByMe", rule.IsRequestedByMe);
        Mine(json, "isOfMyTeams", rule.IsOfMyTeams);
    }

    private static void WriteTimes(Utf8JsonWriter json, TicketRule rule)
    {
        var filter = rule.Fixed;
        Time(json, "dueBefore", filter.DueBefore);
        Time(json, "createdFrom", filter.CreatedFrom);
        Time(json, "createdBefore", filter.CreatedBefore);
        Time(json, "updatedFrom", filter.UpdatedFrom);
        Time(json, "updatedBefore", filter.UpdatedBefore);
        Span(json, "dueWithin", rule.DueWithin);
        Span(json, "createdWithin", rule.CreatedWithin);
        Span(json, "updatedWithin", rule.UpdatedWithin);
        Span(json, "notUpdatedFor", rule.NotUpdatedFor);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => EnumNames.Of(value);

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
    }

    private static void Mine(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, value);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var started = false;
        foreach (var value in values)
        {
            if (!started)
                json.WriteStartArray(name);
            started = true;
            json.WriteStringValue(value);
        }

        if (started)
            json.WriteEndArray();
    }

    private static void Time(Utf8JsonWriter json, string name, Instant? value)
    {
        if (value is { } known)
            Raw(json, name, DomainJson.Serialize(known));
    }

    private static void Span(Utf8JsonWriter json, string name, Duration? value)
    {
        if (value is { } known)
            Raw(json, name, DomainJson.Serialize(known));
    }

    private static void Raw(Utf8JsonWriter json, string name, byte[] value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
