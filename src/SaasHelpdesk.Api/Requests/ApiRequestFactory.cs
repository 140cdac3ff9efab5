using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Api.Sandboxes;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Requests;

/// <summary>What all requests share.</summary>
internal sealed partial class ApiRequestFactory(
    TenantGrains grains,
    ITenantConfigurations configurations,
    ITicketNumbers numbers,
    IUserStore users,
    IViewStore views,
    IUploadStore uploads,
    ApiKeyRegistry apiKeys,
    Admission admission,
    ApiOptions options,
    ITenantClocks clocks,
    IConfigurationStore configurationStore,
    ILedger ledger,
    SandboxRegistry sandboxes,
    IChangeFeed changes,
    ChangeHub hub,
    AuditTrail audit,
    TimeProvider time)
{
    public TenantGrains Grains => grains;

    public ITenantConfigurations Configurations => configurations;

    public ITicketNumbers Numbers => numbers;

    public IUserStore Users => users;

    public IViewStore Views => views;
    public IUploadStore Uploads => uploads;

    public ApiKeyRegistry ApiKeys => apiKeys;

    public Admission Admission => admission;

    public ApiOptions Options => options;

    /// <summary>Real time, for limits and credentials; what a tenant's present is, <see cref="Clocks"/> tells.</summary>
    public TimeProvider Time => time;

    public ITenantClocks Clocks => clocks;

    public IConfigurationStore ConfigurationStore => configurationStore;

    public ILedger Ledger => ledger;

    public SandboxRegistry Sandboxes => sandboxes;

    public IChangeFeed Changes => changes;

    public ChangeHub Hub => hub;

    public AuditTrail Audit => audit;

    public ApiRequest Create(
        IServiceProvider services, Principal principal, CancellationToken cancellation, RateVerdict? rate = null, SubscriptionSession? session = null) =>
        new(this, services, principal, cancellation) { Rate = rate, Session = session };
}
