namespace SaasHelpdesk.Server.Tests.Replay.Support;

/// <summary>One incident as the oracle sees it.</summary>
internal sealed record LogVerdict(
    string Status, int Priority, int ElapsedSeconds, int TargetSeconds, string Verdict, int Reopenings, int HandOvers);
