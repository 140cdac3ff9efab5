namespace SaasHelpdesk.Api.Audit;

/// <summary>The stable codes of what is audited. Part of stored and hashed entries: add, never change.</summary>
internal static class AuditActions
{
    public const string ConfigurationPublished = "configuration.published";
    public const string KeyCreated = "key.created";
    public const string KeyRevoked = "key.revoked";
    public const string UserCreated = "user.created";
    public const string UserUpdated = "user.updated";
    public const string UserDeactivated = "user.deactivated";
    public const string UserActivated = "user.activated";
    public const string OrganisationCreated = "organisation.created";
    public const string OrganisationUpdated = "organisation.updated";
    public const string AgentUpdated = "agent.updated";
    public const string SandboxCreated = "sandbox.created";
    public const string SandboxClosed = "sandbox.closed";
    public const string ClockMoved = "clock.moved";
    public const string ViewShared = "view.shared";
    public const string ViewUpdated = "view.updated";
    public const string ViewUnshared = "view.unshared";
    public const string ViewDeleted = "view.deleted";

    public static IReadOnlyList<string> All { get; } =
    [
        ConfigurationPublished, KeyCreated, KeyRevoked, UserCreated, UserUpdated, UserDeactivated, UserActivated, OrganisationCreated,
        OrganisationUpdated, AgentUpdated, SandboxCreated, SandboxClosed, ClockMoved, ViewShared, ViewUpdated, ViewUnshared, ViewDeleted,
    ];
}
