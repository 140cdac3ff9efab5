namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>A piece of work that a request, or what one has left behind, posted to its activation.</summary>
internal sealed class Continuation(SendOrPostCallback callback, object? state)
{
    public Continuation? Next { get; set; }

    public void Run() => callback(state);
}
