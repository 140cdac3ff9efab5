namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>A grain that filters its own calls.</summary>
internal interface ISumGrain : IGrainWithStringKey
{
    Task<int> Add(int number, string text);

    Task Fail();
}
