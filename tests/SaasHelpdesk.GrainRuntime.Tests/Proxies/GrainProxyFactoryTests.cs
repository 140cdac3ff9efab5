using SaasHelpdesk.GrainRuntime.Proxies;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Proxies;

public sealed class GrainProxyFactoryTests : IAsyncDisposable
{
    private readonly TestHost _host = new(services => services
        .AddGrain<IShapes, ShapesGrain>()
        .AddGrain<IBase<string>, ShapesGrain>());

    private interface IBase<T> : IGrainWithStringKey
    {
        Task<T> Inherited(T value);
    }

    private interface IShapes : IBase<string>
    {
        Task<string> Overload();

        Task<string> Overload(int value);

        Task<Message> Many(int a, long b, Guid c, string? d, Message? e, Color f, decimal g, double h, (int, string) i, int[] j);

        ValueTask Value();

        ValueTask<int> ValueOf(int value, bool yields);

        Task<bool> IsCancelled(CancellationToken token);

        Task<string> Optional(string text = "default");
    }

    private enum Color : byte
    {
        Red = 7,
    }

    private IShapes Grain => _host.Grain<IShapes>("a/b");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Proxy_should_pass_arguments_and_results_of_all_kinds()
    {
        var id = Guid.NewGuid();
        var message = new Message("text", 5);

        Assert.Equal("none", await Grain.Overload());
        Assert.Equal("5", await Grain.Overload(5));
        Assert.Equal("default", await Grain.Optional());
        Assert.Equal("inherited", await Grain.Inherited("inherited"));
        Assert.Same(message, await Grain.Many(1, 2, id, null, message, Color.Red, 1.5m, 2.5, (1, "x"), [1, 2, 3]));
    }

    [Fact]
    public async Task Proxy_should_return_value_tasks()
    {
        await Grain.Value();
        Assert.Equal(4, await Grain.ValueOf(4, yields: false));
        Assert.Equal(5, await Grain.ValueOf(5, yields: true));
    }

    [Fact]
    public async Task Proxy_should_pass_cancellation_tokens_through()
    {
        using var source = new CancellationTokenSource();
        Assert.False(await Grain.IsCancelled(source.Token));
        await source.CancelAsync();
        Assert.True(await Grain.IsCancelled(source.Token));
    }

    [Fact]
    public void Proxy_should_know_its_grain()
    {
        Assert.Equal("a/b", Grain.GetPrimaryKeyString());
        Assert.Equal(GrainId.Create("shapes", "a/b"), Grain.GetGrainId());
        Assert.Equal("shapes/a/b", Grain.ToString());
    }

    [Fact]
    public async Task Proxies_of_several_interfaces_should_reach_the_same_grain()
    {
        await Grain.Overload(1);
        Assert.Equal("x", await _host.Grain<IBase<string>>("a/b").Inherited("x"));
        Assert.Equal(2, await Grain.ValueOf(-1, yields: false));
        Assert.Single(_host.Host.Classes);
    }

    [Fact]
    public async Task GetGrain_should_give_the_reference_it_has_given_before_when_the_grain_is_active()
    {
        await Grain.Overload();
        Assert.Same(Grain, Grain);
        var type = typeof(IShapes);
        Assert.Same(Grain, _host.Host.GetGrain(type, "a/b"));
    }

    [Fact]
    public void GetGrain_should_refuse_what_is_no_grain()
    {
        Assert.Throws<ArgumentException>(() => _host.Grain<IProbeGrain>("a"));
        Assert.Throws<ArgumentException>(() => _host.Grain<IShapes>(""));
        Assert.ThrowsAny<ArgumentException>(() => _host.Grain<IShapes>(null!));
        Assert.Throws<ArgumentException>(() => _host.Host.GetGrain(typeof(string), "a"));
    }

    [Fact]
    public void ConstructorOf_should_generate_once() =>
        Assert.Same(GrainProxyFactory.ConstructorOf(typeof(IShapes)), GrainProxyFactory.ConstructorOf(typeof(IShapes)));

    private sealed record Message(string Text, int Number);

    private sealed class ShapesGrain : Grain, IShapes
    {
        private int _calls;

        public Task<string> Inherited(string value)
        {
            _calls++;
            return Task.FromResult(value);
        }

        public Task<string> Overload() => Task.FromResult("none");

        public Task<string> Overload(int value)
        {
            _calls++;
            return Task.FromResult($"{value}");
        }

        public Task<Message> Many(int a, long b, Guid c, string? d, Message? e, Color f, decimal g, double h, (int, string) i, int[] j)
        {
            Assert.Equal((1, 2, null, Color.Red, 1.5m, 2.5, (1, "x")), (a, b, d, f, g, h, i));
            Assert.NotEqual(Guid.Empty, c);
            Assert.Equal([1, 2, 3], j);
            return Task.FromResult(e!);
        }

        public ValueTask Value() => ValueTask.CompletedTask;

        public async ValueTask<int> ValueOf(int value, bool yields)
        {
            if (yields)
                await Task.Yield();
            return value < 0 ? _calls : value;
        }

        public Task<bool> IsCancelled(CancellationToken token) => Task.FromResult(token.IsCancellationRequested);

        public Task<string> Optional(string text = "default") => Task.FromResult(text);
    }
}
