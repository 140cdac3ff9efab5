namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>One piece of work for the writer.</summary>
internal abstract class SqliteWrite
{
    /// <summary>
    /// Does the work inside the batch's transaction. Runs again if a batch mate fails, so it must change nothing but the database and its
    /// own result.
    /// </summary>
    public abstract void Execute(SqliteSession session);

    /// <summary>Reports success, after the commit.</summary>
    public abstract void Complete();

    /// <summary>Reports that nothing was written, or that this is unknown.</summary>
    public abstract void Fail(Exception error);
}
