using System.Globalization;
using System.Text.Json.Serialization;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>What makes a moment unique within a ticket, across re-targets, pauses and policies: it fires at most once.</summary>
/// <param name="Metric">The clock.</param>
/// <param name="Cycle">The clock's cycle, from 1 up.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Number">The warning point's position from 1 up, the ladder step's number, or 0 for the breach.</param>
[JsonConverter(typeof(SlaMomentIdJsonConverter))]
public readonly record struct SlaMomentId(SlaMetric Metric, int Cycle, SlaMomentKind Kind, int Number)
{
    /// <summary>The text form: <c>resolution/1/breach</c>, <c>nextResponse/3/warning/1</c>, <c>resolution/1/step/2</c>.</summary>
    public override string ToString() => Kind switch
    {
        SlaMomentKind.Breach => string.Create(CultureInfo.InvariantCulture, $"{Name(Metric)}/{Cycle}/breach"),
        SlaMomentKind.Warning => string.Create(CultureInfo.InvariantCulture, $"{Name(Metric)}/{Cycle}/warning/{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Name(Metric)}/{Cycle}/step/{Number}"),
    };

    internal static string Name(SlaMetric metric) => metric switch
    {
        SlaMetric.FirstResponse => "firstResponse",
        SlaMetric.NextResponse => "nextResponse",
        SlaMetric.PeriodicUpdate => "periodicUpdate",
        SlaMetric.Resolution => "resolution",
        SlaMetric.TimeToOwn => "timeToOwn",
        _ => "teamOwnership",
    };
}
