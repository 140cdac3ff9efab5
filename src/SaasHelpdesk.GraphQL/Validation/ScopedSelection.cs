using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>A selection set and the type that it selects from, null if unknown.</summary>
internal readonly record struct ScopedSelection(SelectionSetNode Set, ICompositeType? Parent);
