namespace SaasHelpdesk.GrainRuntime;

/// <summary>
/// Runs around every call of every grain, within the turn of the grain that is called, in order of registration. A grain class
/// that implements it is the last filter of its own calls. To refuse a call, throw: the exception goes to the caller.
/// </summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Looks at the call and goes on with <see cref="IGrainCallContext.Invoke"/>.</summary>
    /// <param name="context">The call.</param>
    Task Invoke(IIncomingGrainCallContext context);
}
