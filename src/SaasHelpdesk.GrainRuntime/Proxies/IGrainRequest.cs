namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>
/// The arguments of one call. Request types are generated structs, one per method, so that a call that runs at once allocates
/// nothing for its arguments.
/// </summary>
internal interface IGrainRequest
{
    Task Invoke(object grain);

    object? GetArgument(int index);
}
