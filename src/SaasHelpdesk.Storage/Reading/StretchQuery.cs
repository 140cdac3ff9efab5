namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// What is asked for when the same stretch is read of many numbered lists of one table: a row more than wanted of each, so that it shows whether there
/// are more. Written in SQL because only so does each list cost a stretch of the index, however long it is.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="List">The column that tells the lists apart.</param>
/// <param name="Number">The column with the numbers.</param>
/// <param name="Range">The stretch.</param>
/// <param name="Condition">A condition on the rows, or null. A constant of the program.</param>
internal sealed record StretchQuery(string Table, string List, string Number, NumberRange Range, string? Condition = null)
{
    public int Limit => Range.Size + 1;

    public string Direction => Range.Backward ? "DESC" : "ASC";

    /// <summary>The rows of the list <paramref name="list"/> in the range. Parameters: 0 the tenant, 2 and 3 the range's ends, exclusive.</summary>
    public string Rows(string list) =>
        $"FROM {Table} AS n WHERE n.tenant = {{0}} AND n.{List} = {list} AND n.{Number} > {{2}} AND n.{Number} < {{3}}{(Condition is null ? "" : $" AND n.{Condition}")}";
}
