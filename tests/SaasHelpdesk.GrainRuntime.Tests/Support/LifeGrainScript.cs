namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>What a <see cref="LifeGrain"/> does at its ends.</summary>
internal sealed class LifeGrainScript
{
    public Func<LifeGrain, CancellationToken, Task> OnActivate { get; set; } = (_, _) => Task.CompletedTask;

    public Func<LifeGrain, CancellationToken, Task> OnDeactivate { get; set; } = (_, _) => Task.CompletedTask;
}
