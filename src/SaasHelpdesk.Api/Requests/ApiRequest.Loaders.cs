using SaasHelpdesk.Api.Loading;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Tenancy;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Requests;

/// <content>Readers and loaders, made when first used.</content>
internal sealed partial class ApiRequest
{
    public RequestTenant TenantOfRequest => field ??= Service<RequestTenant>();

    public ITicketReader TicketReader => field ??= Service<ITicketReader>();

    public IDeliveryReader Deliveries => field ??= Service<IDeliveryReader>();

    public IConfigurationReader ConfigurationReader => field ??= Service<IConfigurationReader>();

    public IAuditReader AuditReader => field ??= Service<IAuditReader>();

    public IPeopleReader PeopleReader => field ??= Service<IPeopleReader>();

    public TicketRowLoader Tickets => field ??= new(Scheduler, TicketReader, Tenant, Cancellation);

    public TicketStateLoader States => field ??= new(Scheduler, Streams, Tenant, Cancellation);

    public TicketEventLoader Events => field ??= new(Scheduler, Streams, Tenant, Cancellation);

    public ConversationLoader Conversations =>
        field ??= new(Scheduler, TicketReader, Tenant, Allows(Permission.ReadInternals), Cancellation);

    public MessageStretchLoader MessageStretches =>
        field ??= new(Scheduler, TicketReader, Tenant, Allows(Permission.ReadInternals), Cancellation);

    public MessageCountLoader MessageCounts =>
        field ??= new(Scheduler, TicketReader, Tenant, Allows(Permission.ReadInternals), Cancellation);

    public EventStretchLoader EventStretches => field ??= new(Scheduler, Streams, Tenant, Cancellation);

    public IAttachmentReader AttachmentReader => field ??= Service<IAttachmentReader>();

    public AttachmentLoader Attachments => field ??= new(Scheduler, AttachmentReader, Tenant, Cancellation);

    public UploadLoader Uploads => field ??= new(Scheduler, shared.Uploads, Tenant, Cancellation);

    public UserLoader Users => field ??= new(Scheduler, PeopleReader, Tenant, Cancellation);

    public AgentLoader Agents => field ??= new(Scheduler, PeopleReader, Tenant, Cancellation);

    public AgentStateLoader AgentStates => field ??= new(Scheduler, Streams, Tenant, Cancellation);

    public TeamStateLoader TeamStates => field ??= new(Scheduler, Streams, Tenant, Cancellation);

    public TeamLoadLoader TeamLoads => field ??= new(Scheduler, Queues, Tenant, Cancellation);

    public OrganisationLoader Organisations => field ??= new(Scheduler, PeopleReader, Tenant, Cancellation);

    public MemberCountLoader MemberCounts => field ??= new(Scheduler, PeopleReader, Tenant, Cancellation);

    public ViewCountLoader ViewCounts => field ??= new(Scheduler, Queues, Cancellation);

    public ViewPageLoader ViewPages => field ??= new(Scheduler, TicketReader, Cancellation);

    public IQueueReader Queues => field ??= Service<IQueueReader>();

    public ISnapshotReader Streams => field ??= Service<ISnapshotReader>();
}
