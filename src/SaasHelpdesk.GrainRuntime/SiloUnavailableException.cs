namespace SaasHelpdesk.GrainRuntime;

/// <summary>The grain host is stopping or stopped and takes no further calls from outside.</summary>
public sealed class SiloUnavailableException : Exception
{
    /// <summary>An exception with a general message.</summary>
    public SiloUnavailableException()
        : base("The grain host is stopping and takes no further calls")
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public SiloUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public SiloUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
