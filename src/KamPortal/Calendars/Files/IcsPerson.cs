namespace KamPortal.Calendars.Files;

/// <summary>Somebody in an invitation.</summary>
internal sealed record IcsPerson(string Name, string Email);
