using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.Api.Schema;

/// <summary>The one shape of mutations: <c>name(input: NameInput!): NamePayload!</c>, with <c>errors: [NameError!]!</c> in the payload.</summary>
internal static class Mutations
{
    private const int Cost = 10;

    /// <summary>Declares a mutation.</summary>
    /// <param name="types">The schema.</param>
    /// <param name="name">Its name, camel case.</param>
    /// <param name="description">What it does.</param>
    /// <param name="input">Adds the input's fields.</param>
    /// <param name="payload">Adds the payload's fields besides the errors.</param>
    /// <param name="run">Does it.</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="audit">What the audit log is told before it runs; null if it is not audited.</param>
    public static void Declare<TPayload>(
        SchemaTypes types,
        string name,
        string description,
        Action<InputObjectType<InputObject>> input,
        Action<ObjectType<TPayload>> payload,
        Func<InputObject, ApiRequest, ValueTask<TPayload>> run,
        int cost = Cost,
        AuditRule? audit = null)
        where TPayload : class, IMutationPayload
    {
        var upper = char.ToUpperInvariant(name[0]) + name[1..];
        var inputType = types.Schema.InputObject($"{upper}Input", $"Input of `{name}`.");
        input(inputType);
        var payloadType = types.Schema.Object<TPayload>($"{upper}Payload", $"Answer of `{name}`.");
        payload(payloadType);
        payloadType.Field("errors", ErrorTypes.Of(types, upper).NonNull().List().NonNull(), "Why it was not done; empty if it was.", p => p.Errors)
            .Cost(1, 1);
        types.Mutation.Field(name, payloadType.NonNull(), description, async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Run?.BeginField();
            var given = context.Input("input");
            return audit is null ? await run(given, request) : await request.Shared.Audit.Run(request, audit, given, run);
        })
            .Arg("input", inputType.NonNull(), "What is wanted.")
            .Cost(cost);
    }
}
