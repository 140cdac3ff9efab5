namespace SaasHelpdesk.Server.Hosting;

/// <summary>The threads that requests run on.</summary>
internal static class WorkerThreads
{
    private const int ForEachProcessor = 8;

    /// <summary>
    /// SQLite is read in place, so that a dear request keeps a thread. With as many threads as processors, which is the standard, a cheap one
    /// would wait for it; with some more the system shares the processors out among them.
    /// </summary>
    public static void Provide()
    {
        ThreadPool.GetMinThreads(out _, out var completions);
        ThreadPool.SetMinThreads(ForEachProcessor * Environment.ProcessorCount, completions);
    }
}
