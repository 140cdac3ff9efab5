using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Requests;

/// <summary>What all requests share.</summary>
internal sealed class ApiRequestFactory(
    TenantGrains grains,
    ITenantConfigurations configurations,
    ITicketNumbers numbers,
    IUserStore users,
    IViewStore views,
    IUploadStore uploads,
    ApiKeyRegistry apiKeys,
    Admission admission,
    ApiOptions options,
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

    public TimeProvider Time => time;

    public ApiRequest Create(IServiceProvider services, Principal principal, CancellationToken cancellation, RateVerdict? rate = null) =>
        new(this, services, principal, cancellation) { Rate = rate };
}
