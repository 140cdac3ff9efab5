using System.Collections.Concurrent;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>ResolveAbstractType, section 6.4.3: by the .NET type of the value, remembered.</summary>
internal sealed class AbstractTypeResolver(string name)
{
    private readonly ConcurrentDictionary<Type, IObjectType?> _byClrType = [];

    internal IReadOnlyList<IObjectType> PossibleTypes { get; set; } = [];

    internal Func<object, GraphQLType?>? Explicit { get; set; }

    internal IObjectType Resolve(object value)
    {
        var type = Explicit is null
            ? _byClrType.GetOrAdd(value.GetType(), static (clr, self) => self.Find(clr), this)
            : Explicit(value) as IObjectType;
        return type is not null && (Explicit is null || PossibleTypes.Contains(type))
            ? type
            : throw new InvalidOperationException(
                $"Abstract type \"{name}\" must resolve to one of its possible types, but a value of {value.GetType()} does not.");
    }

    /// <summary>The possible type of exactly the .NET type, or else the only one that its values can be taken for.</summary>
    private IObjectType? Find(Type clrType) =>
        PossibleTypes.FirstOrDefault(type => type.ClrType == clrType)
        ?? PossibleTypes.FirstOrDefault(type => type.ClrType.IsAssignableFrom(clrType));
}
