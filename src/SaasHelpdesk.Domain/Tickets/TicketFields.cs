using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Custom fields, held against the tenant's definitions.</summary>
internal static class TicketFields
{
    /// <summary>Checks all fields of a new ticket and brings them into order.</summary>
    public static Result<ImmutableArray<TicketField>> CheckAll(
        TenantConfiguration configuration, TicketType type, ImmutableArray<TicketField> fields, bool requireAll)
    {
        foreach (var field in fields)
        {
            if (Check(configuration, type, field.Field, field.Value) is { } refusal)
                return refusal;
        }

        foreach (var definition in requireAll ? configuration.Fields : [])
        {
            if (definition.Required && AppliesTo(definition, type) && !fields.Any(f => f.Field == definition.Id))
                return TicketErrors.FieldRequired(definition.Id);
        }

        if (fields.Length < 2)
            return fields;
        var sorted = fields.Sort((left, right) => string.CompareOrdinal(left.Field.Value, right.Field.Value));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Field == sorted[i - 1].Field)
                return TicketErrors.FieldValue(sorted[i].Field);
        }

        return sorted;
    }

    /// <summary>Whether a field may be set to a value; null clears it, which a required field does not allow.</summary>
    public static Refusal? Check(TenantConfiguration configuration, TicketType type, FieldId id, FieldValue? value)
    {
        if (configuration.Field(id) is not { } definition || !AppliesTo(definition, type))
            return TicketErrors.UnknownField(id);
        if (value is null)
            return definition.Required ? TicketErrors.FieldRequired(id) : null;
        return Fits(definition, value) ? null : TicketErrors.FieldValue(id);
    }

    private static bool AppliesTo(FieldDefinition definition, TicketType type) => definition.AppliesTo.IsEmpty || definition.AppliesTo.Contains(type);

    private static bool Fits(FieldDefinition definition, FieldValue value)
    {
        var members = (value.Text is null ? 0 : 1) + (value.Number is null ? 0 : 1) + (value.Date is null ? 0 : 1) + (value.Flag is null ? 0 : 1)
            + (value.Choices.IsEmpty ? 0 : 1);
        return members == 1 && definition.Type switch
        {
            FieldType.Text => value.Text is { Length: > 0 and <= TicketLimits.FieldText },
            FieldType.Number => value.Number is not null,
            FieldType.Date => value.Date is not null,
            FieldType.Boolean => value.Flag is not null,
            FieldType.Select => value.Text is { } choice && HasOption(definition, choice),
            FieldType.MultiSelect => IsChoice(definition, value.Choices),
            FieldType.Reference => value.Text is { } id && IsId(definition.Reference, id),
            _ => false,
        };
    }

    private static bool IsChoice(FieldDefinition definition, ImmutableArray<string> choices)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            if (!HasOption(definition, choices[i]) || (i > 0 && string.CompareOrdinal(choices[i - 1], choices[i]) >= 0))
                return false;
        }

        return !choices.IsEmpty;
    }

    private static bool HasOption(FieldDefinition definition, string key)
    {
        foreach (var option in definition.Options)
        {
            if (option.Key == key)
                return true;
        }

        return false;
    }

    private static bool IsId(FieldReference? reference, string id) => reference switch
    {
        FieldReference.User => UserId.TryParse(id, out _),
        FieldReference.Organisation => OrganisationId.TryParse(id, out _),
        FieldReference.Ticket => TicketId.TryParse(id, out _),
        _ => false,
    };
}
