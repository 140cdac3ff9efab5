using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Errors;

/// <summary>Goes on with a value, or hands the refusal on.</summary>
internal static class ResultMap
{
    public static Result<TTo> Then<TFrom, TTo>(this Result<TFrom> result, Func<TFrom, TTo> map) =>
        result.IsSuccess ? map(result.Value) : result.Refusal;
}
