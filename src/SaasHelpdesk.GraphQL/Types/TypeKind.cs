namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Kinds of types, section 4.4.1.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
