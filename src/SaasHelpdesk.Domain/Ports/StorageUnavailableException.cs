namespace SaasHelpdesk.Domain.Ports;

/// <summary>
/// The database cannot be reached or failed. Whether a write under way became durable is unknown: reload before deciding again.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StorageUnavailableException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and the database's own error.</summary>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
