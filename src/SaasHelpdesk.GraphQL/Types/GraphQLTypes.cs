using SaasHelpdesk.GraphQL.Types.Scalars;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The specified scalars, section 3.5. Shared by all schemas.</summary>
public static class GraphQLTypes
{
    /// <summary>
    /// A list whose items may be null, for types with .NET structs: <c>Int.ListOfNullable()</c> is <c>[Int]</c> made of
    /// <c>int?</c>, where <c>Int.List()</c> is <c>[Int]</c> made of <c>int</c> and never has a null.
    /// </summary>
    public static GraphQLType<IEnumerable<T?>> ListOfNullable<T>(this GraphQLType<T> type)
        where T : struct => NullableType<T>.Of(type).List();

    /// <summary>32-bit signed whole number.</summary>
    public static ScalarType<int> Int { get; } = new IntType();

    /// <summary>Double-precision number.</summary>
    public static ScalarType<double> Float { get; } = new FloatType();

    /// <summary>Unicode text.</summary>
    public static ScalarType<string> String { get; } = new StringType();

    /// <summary>True or false.</summary>
    public static ScalarType<bool> Boolean { get; } = new BooleanType();

    /// <summary>Unique identifier.</summary>
    public static ScalarType<string> Id { get; } = new IdType();
}
