using System.Text.Json;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>
/// Every list that the schema has, found by walking it, costs no more statements with much in it than with little, alone and within another list.
/// A new list is measured from its first day: it grows with <see cref="ListData"/>, or <see cref="Detours.Bounded"/> says why not.
/// </summary>
[Collection(OneHost.Name)]
public sealed class ListStatementTests
{
    [Fact]
    public async Task Lists_should_cost_the_same_statements_for_a_dozen_and_for_a_hundred()
    {
        var schema = SchemaMap.Load();
        var walk = new ListWalk(schema);
        var paths = walk.Find();
        Assert.True(paths.Count > 40, $"{paths.Count} lists were found.");
        var host = new ApiHost
        {
            IsStepped = true,
            Configure = options =>
            {
                options.MaxOperationCost = 1_000_000_000;
                options.ClientLimit = options.TenantLimit = new(2_000_000_000, 1_000_000);
            },
        };
        await host.InitializeAsync();
        try
        {
            var few = await ListData.Create(host, "few", 12);
            var many = await ListData.Create(host, "many", 96);
            var faults = new List<string>();
            foreach (var path in paths)
            {
                var query = new ListQuery(schema, walk).Write(path);
                var (less, more) = (await Measure(few, query, path), await Measure(many, query, path));
                if (less.Fault is not null || more.Fault is not null)
                    faults.Add($"{path}: {less.Fault ?? more.Fault}\n  {query}");
                else if ((less.Items == 0 || more.Items <= less.Items) && !Detours.Bounded.ContainsKey(path.Field))
                    faults.Add($"{path}: {less.Items} items with little in the data, {more.Items} with much: nothing is proved.");
                else if (more.Statements > less.Statements)
                    faults.Add($"{path}: {less.Statements} statements for {less.Items} items, {more.Statements} for {more.Items}.");
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public void Exceptions_should_be_of_things_that_exist()
    {
        var paths = SchemaMap.Load().Elements.Select(element => element.Path).ToHashSet();
        Assert.DoesNotContain(Detours.Bounded.Keys.Concat(Detours.Arguments.Keys).Concat(Detours.Skipped), path => !paths.Contains(path));
    }

    private static async Task<(int Statements, int Items, string? Fault)> Measure(ListTenant list, string query, ListPath path)
    {
        (var tenant, query) = (list.Tenant, list.Fill(query));
        await tenant.Admin.Run(query); // Compiles queries, fills caches.
        using var counter = new SqlCounter();
        var response = await tenant.Admin.Run(query);
        return response.TryGetProperty("errors", out var errors)
            ? (0, 0, errors[0].Text("message"))
            : (counter.Statements, Items(response.GetProperty("data"), path.Steps, 0), null);
    }

    // How many items the lists at the end of the path have together.
    private static int Items(JsonElement at, IReadOnlyList<SchemaElement> steps, int step)
    {
        if (at.ValueKind == JsonValueKind.Array)
            return at.EnumerateArray().Sum(item => Items(item, steps, step));
        if (at.ValueKind != JsonValueKind.Object)
            return 0;
        if (step == steps.Count)
            return 1;
        if (!at.TryGetProperty(steps[step].Name, out var next))
            return 0;
        return Items(ListWalk.IsConnection(steps[step]) && next.ValueKind == JsonValueKind.Object ? next.GetProperty("nodes") : next, steps, step + 1);
    }
}
