using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>A way from the query root to a list.</summary>
/// <param name="Steps">The fields from the root down to the list, each with the object type that it is selected on.</param>
/// <param name="IsNested">Whether another list lies on the way.</param>
internal sealed record ListPath(IReadOnlyList<SchemaElement> Steps, bool IsNested)
{
    /// <summary>The list: <c>Type.field</c>.</summary>
    public string Field => Steps[^1].Path;

    public override string ToString() => string.Join('/', Steps.Select(step => step.Name)) + (IsNested ? " (in a list)" : "");
}
