namespace KamPortal.Touches;

/// <param name="Phone">Mobile first.</param>
public sealed record TouchContact(int PersonId, string Name, string? Position, string? Phone, string? Email);
