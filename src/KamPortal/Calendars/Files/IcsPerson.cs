namespace KamPortal.Calendars.Files;

/// <summary>Who invites or is invited.</summary>
internal sealed record IcsPerson(string Name, string Email);
