namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>A type that an assembly refers to.</summary>
/// <param name="Assembly">Where it lives.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name; a nested type carries its outer types' names.</param>
internal sealed record TypeName(string Assembly, string Namespace, string Name)
{
    public string FullName => $"{Namespace}.{Name}";
}
