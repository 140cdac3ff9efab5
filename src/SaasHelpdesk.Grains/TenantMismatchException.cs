namespace SaasHelpdesk.Grains;

/// <summary>A grain was called for another tenant than its own, or for none. This is a bug or an attack, never a user's mistake.</summary>
public sealed class TenantMismatchException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public TenantMismatchException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public TenantMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public TenantMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
