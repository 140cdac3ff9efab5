using System.Runtime.CompilerServices;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>One cycle for each metric, on the stack.</summary>
[InlineArray(Count)]
internal struct ClockCycles
{
    public const int Count = 6;
    private ClockCycle _first;
}
