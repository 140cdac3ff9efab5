using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Identity.ApiKeys;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>What all connections share.</summary>
internal sealed class SocketServices(
    OperationRunner runner,
    SessionServices sessions,
    ApiKeyAuthenticator keys,
    ConnectionSlots slots,
    ApiOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SocketServices> logger)
{
    public OperationRunner Runner => runner;

    public SessionServices Sessions => sessions;

    public ApiKeyAuthenticator Keys => keys;

    public ConnectionSlots Slots => slots;

    public ApiOptions Options => options;

    public CancellationToken Stopping => lifetime.ApplicationStopping;

    public TimeProvider Time => time;

    public ILogger Logger => logger;
}
