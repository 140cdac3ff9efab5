namespace SaasHelpdesk.Storage.Migrations;

/// <summary>The database's schema and this program's migrations do not fit together. Nothing was changed.</summary>
public sealed class MigrationException : Exception
{
    /// <summary>Makes the exception.</summary>
    public MigrationException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public MigrationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public MigrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
