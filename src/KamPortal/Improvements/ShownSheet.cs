namespace KamPortal.Improvements;

/// <summary>A sheet that was shown.</summary>
/// <param name="Person">To whom it was sent; null when the client as such was shown it.</param>
/// <param name="Done">How many lines were done.</param>
public sealed record ShownSheet(int Number, SheetChannel Channel, string? Person, string Language, DateOnly On, string By, int Done, int Lines);
