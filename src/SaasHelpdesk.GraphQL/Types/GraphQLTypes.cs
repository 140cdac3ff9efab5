using SaasHelpdesk.GraphQL.Types.Scalars;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The specified scalars, section 3.5. Shared by all schemas.</summary>
public static class GraphQLTypes
{
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
