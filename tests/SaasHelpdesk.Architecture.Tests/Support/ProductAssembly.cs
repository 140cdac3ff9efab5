using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>A compiled project of the product: its types by reflection, and what its IL names by metadata.</summary>
internal sealed class ProductAssembly
{
    private ProductAssembly(string name)
    {
        Name = name;
        Assembly = Assembly.Load(name);
        using var file = new PEReader(File.OpenRead(Assembly.Location));
        var reader = file.GetMetadataReader();
        References = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        TypeReferences = [.. reader.TypeReferences.Select(handle => Resolve(reader, handle))];
        MemberReferences = [.. reader.MemberReferences.Select(handle => Resolve(reader, handle)).OfType<string>()];
    }

    /// <summary>All compiled projects of the product, by name.</summary>
    public static ImmutableSortedDictionary<string, ProductAssembly> All { get; } = Repository.ProductProjects
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .ToImmutableSortedDictionary(name => name, name => new ProductAssembly(name), StringComparer.Ordinal);

    public string Name { get; }

    public Assembly Assembly { get; }

    /// <summary>Names of the assemblies it refers to.</summary>
    public ImmutableArray<string> References { get; }

    /// <summary>The foreign types it names anywhere: in IL, signatures and attributes.</summary>
    public ImmutableArray<TypeName> TypeReferences { get; }

    /// <summary>The foreign members it names, as <c>Namespace.Type.Member</c>; members of constructed generic types are not among them.</summary>
    public ImmutableArray<string> MemberReferences { get; }

    /// <summary>The types that people wrote.</summary>
    public IEnumerable<Type> Types => Assembly.GetTypes().Where(type =>
        !type.FullName!.Contains('<', StringComparison.Ordinal) &&
        !type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute"));

    private static TypeName Resolve(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.AssemblyReference:
                var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return new(reader.GetString(assembly.Name), reader.GetString(type.Namespace), name);
            case HandleKind.TypeReference:
                var outer = Resolve(reader, (TypeReferenceHandle)type.ResolutionScope);
                return outer with { Name = $"{outer.Name}.{name}" };
            default:
                return new("", reader.GetString(type.Namespace), name);
        }
    }

    private static string? Resolve(MetadataReader reader, MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference
            ? $"{Resolve(reader, (TypeReferenceHandle)member.Parent).FullName}.{reader.GetString(member.Name)}"
            : null;
    }
}
