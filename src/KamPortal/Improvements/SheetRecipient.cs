namespace KamPortal.Improvements;

/// <summary>Somebody at the client.</summary>
/// <param name="Language">ru or en.</param>
/// <param name="Obstacle">Why no letter may go to them, in the viewer's language; null when one may.</param>
public sealed record SheetRecipient(int PersonId, string Name, string? Position, string Language, string? Obstacle);
