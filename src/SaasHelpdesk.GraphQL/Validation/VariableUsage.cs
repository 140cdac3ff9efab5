using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>A use of a variable and the position that it is used for.</summary>
internal readonly record struct VariableUsage(VariableNode Node, ValuePosition Position);
