namespace SaasHelpdesk.GraphQL.Language;

/// <summary>
/// Where a syntax element begins in the source text. Line and column are 1-based; the column counts Unicode
/// characters, not bytes (specification, section 7.1.6 "Errors").
/// </summary>
/// <param name="Line">Line, from 1. Line terminators are LF, CR and CR LF.</param>
/// <param name="Column">Column within the line, from 1.</param>
public readonly record struct Location(int Line, int Column);
