using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Errors;

/// <summary>The error types, and each mutation's union of them.</summary>
internal static class ErrorTypes
{
    public static void Declare(SchemaTypes types)
    {
        var error = types.Schema.Interface<MutationError>("MutationError", "Why a mutation was not done. Then nothing was changed.");
        error.Field("message", types.String.NonNull(), "One plain English sentence.", e => e.Message);
        error.Field("code", types.String.NonNull(), "Stable code for programs: `ticket.closed`.", e => e.Code);

        var validation = types.Schema.Object<ValidationError>("ValidationError", "The input breaks a rule.").Implements(error);
        validation.Field("field", types.String, "Path of the input field at fault.", e => e.Field);
        var notFound = types.Schema.Object<NotFoundError>("NotFoundError", "Something that the input names does not exist, or you may not see it.").Implements(error);
        notFound.Field("field", types.String, "Path of the input field that names it.", e => e.Field);
        var conflict = types.Schema.Object<ConflictError>("ConflictError", "It has changed since you read it, or is in a state that does not allow the change.").Implements(error);
        conflict.Field("changedFields", types.String.NonNull().List().NonNull(), "Names of the fields that changed since `expectedVersion`; empty for other conflicts.", e => e.ChangedFields);
        conflict.Field("currentVersion", types.Int, "Its present version.", e => (int?)e.CurrentVersion);
        types.Schema.Object<ForbiddenError>("ForbiddenError", "You may not do this.").Implements(error);
        types.Schema.Object<QuotaError>("QuotaError", "A limit of the tenant is used up.").Implements(error);
    }

    /// <summary>The union <c>{Mutation}Error</c>.</summary>
    public static UnionType<MutationError> Of(SchemaTypes types, string mutation) => types.Schema
        .Union<MutationError>($"{mutation}Error", $"Why `{char.ToLowerInvariant(mutation[0])}{mutation[1..]}` was not done.")
        .Member(types.Schema.Object<ValidationError>("ValidationError"))
        .Member(types.Schema.Object<NotFoundError>("NotFoundError"))
        .Member(types.Schema.Object<ConflictError>("ConflictError"))
        .Member(types.Schema.Object<ForbiddenError>("ForbiddenError"))
        .Member(types.Schema.Object<QuotaError>("QuotaError"));
}
