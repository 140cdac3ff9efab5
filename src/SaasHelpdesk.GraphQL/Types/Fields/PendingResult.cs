using System.Runtime.CompilerServices;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>The value of an asynchronous resolver, on its way.</summary>
internal sealed class PendingResult<TValue> : PendingValue
{
    private readonly Position<TValue> _position;
    private readonly SelectedField _field;
    private readonly ValueTaskAwaiter<TValue?> _awaiter;

    internal PendingResult(ValueTask<TValue?> task, Position<TValue> position, SelectedField field)
    {
        _awaiter = task.GetAwaiter();
        _position = position;
        _field = field;
    }

    internal override bool IsNonNull => _position.IsNonNull;

    internal override void OnCompleted(Action continuation) => _awaiter.UnsafeOnCompleted(continuation);

    internal override Completion Complete(CompletionContext context) => _position.Complete(context, _awaiter.GetResult(), _field);

    internal override void Discard()
    {
        try
        {
            _ = _awaiter.GetResult();
        }
        catch (Exception)
        {
            // The position that the value was meant for is gone, and an error below a null says nothing more (section 6.4.4).
        }
    }
}
