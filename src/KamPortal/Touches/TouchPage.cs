namespace KamPortal.Touches;

public sealed record TouchPage(IReadOnlyList<TouchLine> Touches, bool HasMore);
