namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>All tests that call the API share one host and its clock, and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class OneHost : ICollectionFixture<ApiHost>
{
    public const string Name = "API";
}
