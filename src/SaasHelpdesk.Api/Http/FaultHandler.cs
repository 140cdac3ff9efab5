using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Execution;

namespace SaasHelpdesk.Api.Http;

/// <summary>Masks what went wrong in a request, and logs it under a trace id that the caller is told.</summary>
internal sealed partial class FaultHandler(HttpContext http, ILogger logger) : IExecutionErrorHandler
{
    private string TraceId => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    public ErrorDetails Handle(ExecutionFault fault)
    {
        if (fault is { DeadlinePassed: true, Exception: OperationCanceledException })
            return new ErrorDetails("The operation ran out of time before this field was resolved.", ErrorCodes.TimedOut, new Dictionary<string, object?>
            {
                ["field"] = $"{fault.TypeName}.{fault.FieldName}",
                ["traceId"] = TraceId,
            });
        FieldFailed(fault.TypeName, fault.FieldName, TraceId, fault.Exception);
        var known = Of(fault.Exception);
        return new ErrorDetails(known.Message, known.Code, Trace());
    }

    /// <summary>What the caller of an operation is told that failed outside of any field.</summary>
    public ErrorDetails Handle(Exception error)
    {
        RequestFailed(TraceId, error);
        var known = Of(error);
        return new ErrorDetails(known.Message, known.Code, Trace());
    }

    /// <summary>Answers a request that failed outside of any field.</summary>
    public Task Handle(Exception error, ResponseMedia media)
    {
        RequestFailed(TraceId, error);
        return Of(error).Write(http, media, TraceId);
    }

    private static HttpFault Of(Exception error) => error switch
    {
        StorageUnavailableException => HttpFault.Unavailable,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => HttpFault.TooLarge,
        BadHttpRequestException => HttpFault.Malformed("The request could not be read."),
        _ => HttpFault.Internal,
    };

    private Dictionary<string, object?> Trace() => new() { ["traceId"] = TraceId };

    [LoggerMessage(5001, LogLevel.Error, "{Type}.{Field} failed (trace {TraceId}).")]
    private partial void FieldFailed(string type, string field, string traceId, Exception error);

    [LoggerMessage(5002, LogLevel.Error, "A GraphQL request failed (trace {TraceId}).")]
    private partial void RequestFailed(string traceId, Exception error);
}
