namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>A grain that does what a test gives it to do, within its turn.</summary>
internal interface IProbeGrain : IGrainWithStringKey
{
    Task Do(Func<ProbeGrain, Task> work);

    Task<object?> Get(Func<ProbeGrain, Task<object?>> work);
}
