namespace SaasHelpdesk.Storage.Reading;

/// <summary>A row of a page.</summary>
/// <typeparam name="T">The row's type.</typeparam>
/// <param name="Value">The row.</param>
/// <param name="Cursor">Opaque mark of its place in the sort; stays valid when rows come, go or move.</param>
public readonly record struct PageItem<T>(T Value, string Cursor);
