using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Calls;

public sealed class FilteredCallTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filters_should_run_around_every_call_in_order_of_registration(bool yields)
    {
        await using var host = Host(
            (context, log) => Log(context, log, "outer", yields),
            (context, log) => Log(context, log, "inner", yields));

        Assert.Equal(3, await host.Grain<ISumGrain>("a").Add(1, "22"));
        Assert.Equal(3, await host.Grain<ISumGrain>("a").Add(1, "22"));
        string[] once = ["outer in", "inner in", "grain in", "add", "grain out", "inner out", "outer out"];
        Assert.Equal([.. once, .. once], host.Log.Entries);
    }

    [Fact]
    public async Task Filter_should_see_the_call()
    {
        var seen = new List<object?>();
        await using var host = Host(async (context, _) =>
        {
            seen.AddRange([
                context.TargetId.ToString(), context.SourceId?.ToString(), context.InterfaceName, context.MethodName,
                context.Request.GetArgumentCount(), context.Request.GetArgument(0), context.Request.GetArgument(1),
                context.Request.GetMethodName(), context.Request.GetInterfaceName(), context.Request.GetInterfaceType(),
                context.Request.GetMethod() == context.InterfaceMethod, context.ImplementationMethod.DeclaringType, context.Result]);
            Assert.Throws<ArgumentOutOfRangeException>(() => context.Request.GetArgument(2));
            Assert.IsType<SumGrain>(context.Grain);
            await context.Invoke();
            seen.Add(context.Result);
        });
        await host.Grain<ISumGrain>("a").Add(1, "22");

        Assert.Equal(
            [
                "sum/a", null, "SaasHelpdesk.GrainRuntime.Tests.Support.ISumGrain", "Add", 2, 1, "22",
                "Add", "SaasHelpdesk.GrainRuntime.Tests.Support.ISumGrain", typeof(ISumGrain), true, typeof(SumGrain), null, 3
            ],
            seen);
    }

    [Fact]
    public async Task Filter_should_see_which_grain_calls()
    {
        var sources = new List<string?>();
        await using var host = Host((context, _) =>
        {
            sources.Add(context.SourceId?.ToString());
            return context.Invoke();
        });
        await host.Grain<IProbeGrain>("p").Do(grain => grain.Grains.GetGrain<ISumGrain>("a").Add(1, ""));
        await host.Grain<IProbeGrain>("p").Do(async grain =>
        {
            await Task.Yield();
            await grain.Grains.GetGrain<ISumGrain>("a").Add(1, "");
        });

        Assert.Equal([null, "probe/p", null, "probe/p"], sources);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filter_should_refuse_a_call_before_the_grain_sees_it(bool yields)
    {
        await using var host = Host(async (_, _) =>
        {
            if (yields)
                await Task.Yield();
            throw new UnauthorizedAccessException();
        });

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grain<ISumGrain>("a").Add(1, "22"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grain<ISumGrain>("a").Add(1, "22"));
        Assert.DoesNotContain("add", host.Log.Entries);
    }

    [Fact]
    public async Task Filter_should_replace_the_result()
    {
        await using var host = Host(async (context, _) =>
        {
            await context.Invoke();
            context.Result = 10 * (int)context.Result!;
        });

        Assert.Equal(30, await host.Grain<ISumGrain>("a").Add(1, "22"));
    }

    [Fact]
    public async Task Filter_should_leave_no_result_when_it_answers_without_the_grain()
    {
        await using var host = Host((_, _) => Task.CompletedTask);
        Assert.Equal(0, await host.Grain<ISumGrain>("a").Add(1, "22"));
        await host.Grain<ISumGrain>("a").Fail();
    }

    [Fact]
    public async Task Filter_should_see_the_exception_of_the_grain()
    {
        Exception? seen = null;
        await using var host = Host(async (context, _) =>
        {
            seen = await Record.ExceptionAsync(context.Invoke);
            throw new InvalidOperationException("translated", seen);
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Grain<ISumGrain>("a").Fail());
        Assert.IsType<FormatException>(seen);
    }

    [Fact]
    public async Task Filter_should_set_the_request_context_for_the_grain_only()
    {
        await using var host = Host((context, _) =>
        {
            RequestContext.Set("by", "filter");
            return context.Invoke();
        });

        Assert.Equal("filter", await host.Grain<IProbeGrain>("a").Get(_ => Task.FromResult(RequestContext.Get("by"))));
        Assert.Null(RequestContext.Get("by"));
    }

    private static TestHost Host(params Func<IIncomingGrainCallContext, EventLog, Task>[] filters) => new(services =>
    {
        services.AddGrain<ISumGrain, SumGrain>().AddGrain<IProbeGrain, ProbeGrain>();
        foreach (var filter in filters)
            services.AddSingleton<IIncomingGrainCallFilter>(provider => new DelegateFilter(provider.GetRequiredService<EventLog>(), filter));
    });

    private static async Task Log(IIncomingGrainCallContext context, EventLog log, string name, bool yields)
    {
        log.Add($"{name} in");
        if (yields)
            await Task.Yield();
        await context.Invoke();
        log.Add($"{name} out");
    }

    private sealed class DelegateFilter(EventLog log, Func<IIncomingGrainCallContext, EventLog, Task> invoke) : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context) => invoke(context, log);
    }
}
