using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>What kind of ticket it is. Clocks follow: what has elapsed stays, the target is swapped.</content>
public static partial class Ticket
{
    private static Refusal? ChangePriority(TicketDraft draft, ChangePriority command)
    {
        var state = draft.State;
        var refusal = CanChange(state, draft.ContextAt) ?? TicketTexts.Optional(command.Reason, TicketLimits.Reason, "reason");
        if (refusal is not null)
            return refusal;
        var impact = command.Impact ?? state.Impact;
        var urgency = command.Urgency ?? state.Urgency;
        if (PriorityOf(draft, command.Priority, impact, urgency) is not { } priority)
            return TicketErrors.NoPriority();
        if (priority != state.Traits.Priority || impact != state.Impact || urgency != state.Urgency)
        {
            draft.Add(new PriorityChanged(state.Traits.Priority, priority) { Impact = impact, Urgency = urgency, Reason = command.Reason });
        }

        return null;
    }

    private static Priority? PriorityOf(TicketDraft draft, Priority? priority, Impact? impact, Urgency? urgency)
    {
        if (priority is { } set)
            return Enum.IsDefined(set) ? set : null;
        return impact is { } i && urgency is { } u && Enum.IsDefined(i) && Enum.IsDefined(u) ? draft.Configuration.PriorityMatrix.Of(i, u) : null;
    }

    private static Refusal? ChangeTraits(TicketDraft draft, ChangeTraits command)
    {
        var state = draft.State;
        var refusal = CanChange(state, draft.ContextAt)
            ?? (command.Subject is null ? null : TicketTexts.Required(command.Subject, TicketLimits.Subject, "subject"))
            ?? (string.IsNullOrEmpty(command.Category) ? null : CheckCategory(draft, command.Category));
        if (refusal is not null)
            return refusal;

        var traits = state.Traits;
        var category = command.Category ?? traits.Category ?? "";
        var changed = new TraitsChanged
        {
            Subject = command.Subject == state.Subject ? null : command.Subject,
            Type = command.Type == traits.Type ? null : command.Type,
            Category = category == (traits.Category ?? "") ? null : category,
            Channel = command.Channel == traits.Channel ? null : command.Channel,
            Organisation = command.Organisation == traits.Organisation ? null : command.Organisation,
            Vip = command.Vip == traits.Vip ? null : command.Vip,
        };
        if (changed is not { Subject: null, Type: null, Category: null, Channel: null, Organisation: null, Vip: null })
            draft.Add(changed);
        return null;
    }

    private static Refusal? CheckCategory(TicketDraft draft, string category) =>
        draft.Configuration.Category(category) is null ? TicketErrors.UnknownCategory(category) : null;

    private static Refusal? Tag(TicketDraft draft, TagTicket command)
    {
        if (CanChange(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        var tags = TicketTags.Change(draft.State.Traits.Tags, command.Add, command.Remove);
        if (!tags.IsSuccess)
            return tags.Refusal;
        if (!tags.Value.AsSpan().SequenceEqual(draft.State.Traits.Tags.AsSpan()))
            draft.Add(new TicketTagged(tags.Value));
        return null;
    }

    private static Refusal? SetField(TicketDraft draft, SetField command)
    {
        var state = draft.State;
        var refusal = CanChange(state, draft.ContextAt)
            ?? TicketFields.Check(draft.Configuration, state.Traits.Type, command.Field, command.Value);
        if (refusal is not null)
            return refusal;
        var at = IndexOf(state.Fields, command.Field);
        if (command.Value != (at < 0 ? null : state.Fields[at].Value))
            draft.Add(new FieldSet(command.Field, command.Value));
        return null;
    }

    private static Refusal? ApplyPolicy(TicketDraft draft)
    {
        if (CanChange(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        var pin = PinFor(draft, draft.State.Traits);
        if (pin != draft.State.Pin)
            draft.Add(new PolicyApplied(pin));
        return null;
    }

    /// <summary>The newest configuration's first active policy that matches.</summary>
    private static SlaPin? PinFor(TicketDraft draft, TicketTraits traits)
    {
        foreach (var policy in draft.Configuration.Policies)
        {
            var pin = new SlaPin(policy.Id, draft.Configuration.Version);
            if (draft.Context.Terms.Find(pin) is { } terms && terms.AppliesTo(traits))
                return pin;
        }

        return null;
    }
}
