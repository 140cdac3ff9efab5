namespace SaasHelpdesk.Domain.Calendars;

/// <summary>An interval of a day in local wall time.</summary>
/// <param name="FromMinute">First open minute of the day, 0–1439.</param>
/// <param name="ToMinute">End, exclusive, 1–1440 (24:00); above <paramref name="FromMinute"/>.</param>
public readonly record struct LocalHours(int FromMinute, int ToMinute);
