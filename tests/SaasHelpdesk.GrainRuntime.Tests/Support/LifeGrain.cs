namespace SaasHelpdesk.GrainRuntime.Tests.Support;

internal sealed class LifeGrain(EventLog log, LifeGrainScript script) : Grain, ILifeGrain, IDisposable
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        log.Add("activating");
        await script.OnActivate(this, cancellationToken);
        log.Add("activated");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        log.Add($"deactivating: {reason.ReasonCode}");
        await script.OnDeactivate(this, cancellationToken);
        log.Add("deactivated");
    }

    public Task Touch(string entry)
    {
        log.Add(entry);
        return Task.CompletedTask;
    }

    public async Task TouchAndRetire(string entry, Gate? gate)
    {
        DeactivateOnIdle();
        if (gate is not null)
            await gate.Pass();
        log.Add(entry);
    }

    public Task Call(string probe) => GrainFactory.GetGrain<IProbeGrain>(probe).Do(_ => Task.CompletedTask);

    public void Dispose() => log.Add("disposed");
}
