namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>
/// A response position: a field or list item with its type, unwrapped from non-null once. Holds the rule of section
/// 6.4.4: null is written where it is allowed and propagated to the parent where it is not.
/// </summary>
internal readonly struct Position<T>
{
    private readonly GraphQLType<T> _type;
    private readonly bool _nonNull;
    private readonly bool _leaf;

    internal Position(GraphQLType<T> type)
    {
        _nonNull = type is NonNullType<T>;
        _type = type is NonNullType<T> nonNull ? nonNull.Inner : type;
        _leaf = _type.IsLeaf;
    }

    internal bool IsNonNull => _nonNull;

    /// <returns><see cref="Completion.Written"/>, or <see cref="Completion.Failed"/> if null has to propagate.</returns>
    internal Completion Complete(CompletionContext context, T? value, SelectedField field)
    {
        if (_leaf)
        {
            var leaf = _type.Complete(context, value, field);
            return leaf == Completion.Written ? Completion.Written : Settle(context, leaf, field);
        }

        if (_nonNull)
        {
            return Settle(context, _type.Complete(context, value, field), field);
        }

        context.EnterNullable();
        var completion = _type.Complete(context, value, field);
        context.LeaveNullable();
        return Settle(context, completion, field);
    }

    /// <summary>Turns null and failure of the value into what they mean for this position.</summary>
    internal Completion Settle(CompletionContext context, Completion completion, SelectedField field)
    {
        if (completion == Completion.Written)
        {
            return completion;
        }

        if (!_nonNull)
        {
            context.Output.WriteNull();
            return Completion.Written;
        }

        if (completion == Completion.Null)
        {
            context.ReportNull(field);
        }

        return Completion.Failed;
    }
}
