using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>List, section 3.11.</summary>
internal sealed class ListType<T>(GraphQLType<T> item) : GraphQLType<IEnumerable<T>>(null, null)
{
    private readonly Position<T> _item = new(item);

    internal override TypeKind Kind => TypeKind.List;

    internal override GraphQLType OfType => item.Declared;

    public override string ToString() => $"[{item}]";

    /// <summary>Input coercion of section 3.11: a value that is no list becomes a list of one.</summary>
    internal override bool TryCoerce(in InputValue input, InputCoercion context, out object? value)
    {
        var count = input.Kind == InputKind.List ? input.Count : 1;
        var items = new object?[count];
        var valid = true;
        if (input.Kind != InputKind.List)
        {
            valid = context.TryCoercePosition(item, input, out items[0]);
        }
        else
        {
            var index = 0;
            foreach (var entry in input.Items)
            {
                context.Push(index);
                valid &= context.TryCoercePosition(item, entry, out items[index++]);
                context.Pop();
            }
        }

        value = valid ? Typed(items) : null;
        return valid;
    }

    internal override Completion Complete(CompletionContext context, IEnumerable<T>? value, SelectedField field)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        var start = context.Mark();
        context.EnterList();
        context.Output.WriteByte((byte)'[');
        var written = value is IReadOnlyList<T> list ? WriteItems(context, list, field) : WriteItems(context, value, field);
        if (!written)
        {
            context.Rewind(start);
            return Completion.Failed;
        }

        context.Output.WriteByte((byte)']');
        context.LeaveList();
        return Completion.Written;
    }

    /// <summary>A null among values of a struct has no place in <c>T[]</c>; such a list stays untyped.</summary>
    private static object Typed(object?[] items)
    {
        if (default(T) is not null && Array.IndexOf(items, null) >= 0)
        {
            return items;
        }

        var typed = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            typed[i] = (T)items[i]!;
        }

        return typed;
    }

    private bool WriteItems(CompletionContext context, IReadOnlyList<T> items, SelectedField field)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!WriteItem(context, items[i], i, field))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteItems(CompletionContext context, IEnumerable<T> items, SelectedField field)
    {
        var index = 0;
        foreach (var value in items)
        {
            if (!WriteItem(context, value, index++, field))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteItem(CompletionContext context, T value, int index, SelectedField field)
    {
        if (index > 0)
        {
            context.Output.WriteByte((byte)',');
        }

        context.EnterItem(index);
        var start = context.Mark();
        try
        {
            return _item.Complete(context, value, field) == Completion.Written;
        }
        catch (Exception exception) when (exception is not OperationAbortedException)
        {
            context.Rewind(start);
            context.Report(exception, field);
            return _item.Settle(context, Completion.Failed, field) == Completion.Written;
        }
    }
}
