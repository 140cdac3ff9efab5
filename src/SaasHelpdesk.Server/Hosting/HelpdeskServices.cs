using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains;
using SaasHelpdesk.Server.CommandLine;
using SaasHelpdesk.Storage;

namespace SaasHelpdesk.Server.Hosting;

/// <summary>The modules that every verb needs.</summary>
internal static class HelpdeskServices
{
    public static IServiceCollection AddHelpdesk(this IServiceCollection services, ServerSettings settings, TimeProvider time) => services
        .AddSingleton(time)
        .AddStorage(options =>
        {
            options.Database = settings.Database;
            options.DataFolder = settings.Data.FullName;
        })
        .AddGrainRuntime()
        .AddHelpdeskGrains();
}
