using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>What differs between the databases on the read side.</summary>
internal interface IReadDatabase
{
    /// <summary>A context for one unit of reading: one snapshot of the database, only the scope's tenants.</summary>
    ValueTask<HelpdeskContext> Open(TenantScope scope, CancellationToken cancellationToken);

    /// <summary>
    /// The tickets of the context's tenants in which a subject or message holds all of the words; a ticket may come up several times.
    /// </summary>
    /// <param name="context">The context, which filters by tenant.</param>
    /// <param name="tenants">The tenants, so that the index is entered by tenant too.</param>
    /// <param name="words">The words, at least one.</param>
    /// <param name="withInternalNotes">Whether internal notes are searched.</param>
    /// <param name="newest">Only so many of the newest documents, with their score; null for all, without a score.</param>
    IQueryable<SearchHit> Search(HelpdeskContext context, string[] tenants, SearchWords words, bool withInternalNotes, int? newest);

    /// <summary>Rows of many numbered lists, at most so many of each, in no order.</summary>
    /// <param name="query">Which stretch of which lists.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="lists">Values of the query's list column: an array of 64-bit numbers or of texts.</param>
    FormattableString Stretches(StretchQuery query, string tenant, Array lists);
}
