namespace SaasHelpdesk.GrainRuntime.Tests.Support;

internal sealed class SumGrain(EventLog log) : Grain, ISumGrain, IIncomingGrainCallFilter
{
    public Task<int> Add(int number, string text)
    {
        log.Add("add");
        return Task.FromResult(number + text.Length);
    }

    public Task Fail() => throw new FormatException();

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        log.Add("grain in");
        await context.Invoke();
        log.Add("grain out");
    }
}
