using SaasHelpdesk.GraphQL;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Where the responses of one operation go. Each call completes when the transport has taken the message, and never later than its time limit.</summary>
internal interface IOperationOutput
{
    /// <summary>Sends a response map.</summary>
    /// <param name="response">JSON; valid during the call.</param>
    /// <param name="cursor">The cursor to go on from, or null.</param>
    ValueTask Next(ReadOnlyMemory<byte> response, string? cursor);

    /// <summary>Ends the operation with errors.</summary>
    ValueTask Fail(IReadOnlyList<GraphQLError> errors);

    /// <summary>Ends the operation.</summary>
    ValueTask Complete();
}
