namespace SaasHelpdesk.Domain.Sla;

/// <summary>Where pinned policies are found. Answers are immutable and may be kept for ever.</summary>
public interface ISlaTermsSource
{
    /// <summary>The terms of a pin, or null if the configuration version or its policy is not known (a bug or an outage).</summary>
    SlaTerms? Find(SlaPin pin);
}
