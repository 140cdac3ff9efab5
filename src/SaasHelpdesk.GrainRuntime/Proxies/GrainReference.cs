using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Calls;

namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>The base of generated proxies: the key of a grain, and the activation it was last found at.</summary>
internal abstract class GrainReference(GrainClass grainClass, string key) : IAddressable
{
    // A dead activation refuses every call, so a stale value costs a look-up and nothing else.
    private Activation? _activation;

    public GrainId GrainId => new(grainClass.Type, IdSpan.Create(key));

    public void Bind(Activation activation) => _activation = activation;

    public override string ToString() => GrainId.ToString();

    /// <summary>Every generated method ends here.</summary>
    protected internal Task Call<TRequest, TResult>(in TRequest request)
        where TRequest : struct, IGrainRequest
    {
        // Null when the caller has suppressed the flow; the called grain could then not be kept from changing the caller's context.
        var context = ExecutionContext.Capture();
        return context is not null && _activation is { } activation && activation.TryEnter()
            ? activation.RunInline<TRequest, TResult>(in request, context)
            : Send<TRequest, TResult>(in request, context);
    }

    private Task Send<TRequest, TResult>(in TRequest request, ExecutionContext? context)
        where TRequest : struct, IGrainRequest
    {
        var caller = Activation.Current;
        QueuedCall<TRequest, TResult>? call = null;
        while (true)
        {
            var activation = grainClass.Find(key);
            var created = activation is null && grainClass.TryCreate(key, fromGrain: caller is not null, out activation);
            if (activation is null)
            {
                var refusal = new SiloUnavailableException();
                return call is not null && call.TryFail(refusal) ? call.Task : Task.FromException<TResult>(refusal);
            }

            if (created)
                activation.Reference = this;
            _activation = activation;
            if (context is not null && activation.TryEnter())
                return activation.RunInline<TRequest, TResult>(in request, context);

            call ??= new QueuedCall<TRequest, TResult>(activation, in request, context, caller?.CurrentFrame());
            var accepted = activation.TryEnqueue(call);
            if (created)
                activation.RunCreated(inline: context is not null);
            if (accepted)
                return call.Task;
        }
    }
}
