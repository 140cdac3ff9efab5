using System.CommandLine;
using SaasHelpdesk.Server.Replay;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary>The command line: <c>serve</c> (the default), <c>replay</c>, <c>tenant create</c> and <c>key create</c>.</summary>
internal static class HelpdeskCommandLine
{
    /// <summary>Exit code for input that cannot be used: options, files, configurations.</summary>
    public const int BadInput = 2;

    public static Task<int> Run(string[] args)
    {
        var options = new CommonOptions();
        var root = new RootCommand("SaasHelpdesk: a multi-tenant helpdesk whose tickets keep their own SLA clocks.")
        {
            Serve(options),
            Replay(options),
            TenantCommands.Create(options),
            KeyCommands.Create(options),
        };
        AddServeOptions(root, options);
        root.SetAction((result, cancellation) => ServeCommand.Run(options.Read(result), cancellation));
        // An argument that begins with @ is an argument, not the name of a file with more of them.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
            return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        return Task.FromResult(BadInput);
    }

    private static Command Serve(CommonOptions options)
    {
        var serve = new Command("serve", "Run the server (the default).");
        AddServeOptions(serve, options);
        serve.SetAction((result, cancellation) => ServeCommand.Run(options.Read(result), cancellation));
        return serve;
    }

    private static void AddServeOptions(Command command, CommonOptions options)
    {
        command.Options.Add(options.Urls);
        command.Options.Add(options.Data);
        command.Options.Add(options.Database);
        command.Options.Add(options.NoDemo);
        command.Options.Add(options.ClientLimit);
        command.Options.Add(options.TenantLimit);
    }

    private static Command Replay(CommonOptions options)
    {
        var file = new Argument<FileInfo>("file") { Description = "The incident log, CSV." };
        var tenant = new Option<string?>("--tenant") { Description = "Slug of a new tenant to replay into; default: replay, replay-2, ..." };
        var policy = new Option<FileInfo?>("--policy") { Description = "SLA policy and calendars, JSON; default: 8/16/40/80 business hours." };
        var tickets = new Option<FileInfo?>("--tickets") { Description = "Write one JSON object a ticket to this file." };
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var replay = new Command("replay", "Drive an incident log through the grains, with a clock that follows the log.")
        {
            file, tenant, policy, tickets, json, options.Data, options.Database,
        };
        replay.SetAction((result, cancellation) => ReplayCommand.Run(
            new ReplaySettings(
                result.GetValue(file)!,
                result.GetValue(tenant),
                result.GetValue(policy),
                result.GetValue(tickets),
                result.GetValue(json),
                options.ReadStorage(result)),
            cancellation));
        return replay;
    }
}
