namespace SaasHelpdesk.Api.Errors;

/// <summary>Why a mutation was not done.</summary>
/// <param name="Message">One plain English sentence.</param>
/// <param name="Code">Stable code.</param>
internal abstract record MutationError(string Message, string Code);

internal sealed record ValidationError(string Message, string Code, string? Field) : MutationError(Message, Code);

internal sealed record NotFoundError(string Message, string Code, string? Field) : MutationError(Message, Code);

internal sealed record ConflictError(string Message, string Code, IReadOnlyList<string> ChangedFields, long? CurrentVersion) : MutationError(Message, Code);

internal sealed record ForbiddenError(string Message, string Code) : MutationError(Message, Code);

internal sealed record QuotaError(string Message, string Code) : MutationError(Message, Code);
