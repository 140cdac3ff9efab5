using SaasHelpdesk.Api.Views;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>A page of the tickets of a view.</summary>
internal readonly record struct ViewPage(ViewNode View, PageRequest Page);
