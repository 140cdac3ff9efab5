using System.Reflection;
using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>A call on its way through the filters.</summary>
internal sealed class FilteredCall<TRequest, TResult>(Activation activation, in TRequest request, IIncomingGrainCallFilter[] filters)
    : IIncomingGrainCallContext, IInvokable
    where TRequest : struct, IGrainRequest
{
    private readonly TRequest _request = request;
    private readonly Grain _grain = activation.Grain;
    private int _next;
    private Task? _work;
    private bool _replaced;
    private object? _replacement;

    public IInvokable Request => this;

    public object Grain => _grain;

    public GrainId? SourceId => activation.CallerId;

    public GrainId TargetId => activation.GrainId;

    public string InterfaceName => GrainMethodOf<TRequest>.Value.InterfaceName;

    public string MethodName => GrainMethodOf<TRequest>.Value.Name;

    public MethodInfo InterfaceMethod => GrainMethodOf<TRequest>.Value.Method;

    public MethodInfo ImplementationMethod => activation.Class.ImplementationOf(InterfaceMethod);

    public object? Result
    {
        get => _replaced ? _replacement : _work is Task<TResult> { IsCompletedSuccessfully: true } work && typeof(TResult) != typeof(VoidResult) ? work.Result : null;
        set => (_replaced, _replacement) = (true, value);
    }

    /// <summary>The whole call. Completed at once when the filters and the grain are.</summary>
    public Task Run()
    {
        var filtered = Invoke();
        return filtered.IsCompletedSuccessfully ? Answer() : RunAsync(filtered);
    }

    public Task Invoke()
    {
        var index = _next++;
        if (index < filters.Length)
            return filters[index].Invoke(this);
        if (index == filters.Length && _grain is IIncomingGrainCallFilter own)
            return own.Invoke(this);
        return _work = _request.Invoke(_grain);
    }

    public int GetArgumentCount() => GrainMethodOf<TRequest>.Value.ParameterCount;

    public object? GetArgument(int index) => _request.GetArgument(index);

    public string GetMethodName() => MethodName;

    public string GetInterfaceName() => InterfaceName;

    public MethodInfo GetMethod() => InterfaceMethod;

    public Type GetInterfaceType() => GrainMethodOf<TRequest>.Value.InterfaceType;

    private async Task<TResult> RunAsync(Task filtered)
    {
        await filtered;
        var answer = Answer();
        if (answer is Task<TResult> typed)
            return await typed;
        await answer;
        return default!;
    }

    // A filter that has swallowed the grain's exception without giving a result has not answered the call.
    private Task Answer() => _replaced && typeof(TResult) != typeof(VoidResult)
        ? Task.FromResult((TResult)_replacement!)
        : (_replaced ? null : _work) ?? Task.FromResult<TResult>(default!);
}
