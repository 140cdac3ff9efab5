namespace SaasHelpdesk.GrainRuntime.Tests.Support;

internal sealed class ProbeGrain : Grain, IProbeGrain
{
    public IGrainFactory Grains => GrainFactory;

    /// <summary>How many requests this activation has begun; a second activation begins at 1 again.</summary>
    public int Requests { get; private set; }

    public Task Do(Func<ProbeGrain, Task> work)
    {
        Requests++;
        return work(this);
    }

    public Task<object?> Get(Func<ProbeGrain, Task<object?>> work)
    {
        Requests++;
        return work(this);
    }

    public void Retire() => DeactivateOnIdle();
}
