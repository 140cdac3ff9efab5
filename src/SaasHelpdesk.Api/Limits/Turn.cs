namespace SaasHelpdesk.Api.Limits;

/// <summary>A place to run in, given back when disposed; or the reason why there is none.</summary>
internal readonly struct Turn : IDisposable
{
    private readonly Lane? _lane;
    private readonly LaneTenant? _tenant;

    public Turn(Lane lane, LaneTenant tenant) => (_lane, _tenant) = (lane, tenant);

    public Turn(TurnRefusal refusal) => Refusal = refusal;

    /// <summary>Why it was not granted, or null.</summary>
    public TurnRefusal? Refusal { get; }

    public void Dispose() => _lane?.Leave(_tenant!);
}
