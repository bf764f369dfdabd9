namespace KamPortal.Events.Participants;

/// <summary>Something participants get.</summary>
public sealed record PublicMaterial(string Title, string Url);
