namespace SaasHelpdesk.GrainRuntime;

/// <summary>A grain refused a call because a limit of the runtime is reached. Often transient: a later call may be accepted.</summary>
public sealed class LimitExceededException : Exception
{
    /// <summary>An exception with a general message.</summary>
    public LimitExceededException()
        : base("Limit exceeded")
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public LimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public LimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception that names the limit.</summary>
    /// <param name="limitName">The name of the option that sets the limit.</param>
    /// <param name="current">The value found.</param>
    /// <param name="threshold">The value allowed.</param>
    /// <param name="extraInfo">What it concerns, such as the grain's identity.</param>
    public LimitExceededException(string limitName, int current, int threshold, object extraInfo)
        : base($"Limit exceeded {limitName} Current={current} Threshold={threshold} {extraInfo}")
    {
    }
}
