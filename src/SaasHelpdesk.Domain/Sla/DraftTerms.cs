using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Terms of a draft: pins of the draft's version number are found in it, all others where they are published.</summary>
/// <param name="draft">The draft.</param>
/// <param name="published">Where the other pins are found, or null if there are none.</param>
public sealed class DraftTerms(CompiledConfiguration draft, ISlaTermsSource? published = null) : ISlaTermsSource
{
    /// <inheritdoc/>
    public SlaTerms? Find(SlaPin pin) =>
        pin.ConfigurationVersion == draft.Configuration.Version ? draft.Terms(pin.Policy) : published?.Find(pin);
}
