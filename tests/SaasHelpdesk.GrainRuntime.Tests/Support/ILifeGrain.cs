namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>A grain that logs its life.</summary>
internal interface ILifeGrain : IGrainWithStringKey
{
    Task Touch(string entry);

    Task TouchAndRetire(string entry, Gate? gate);
}
