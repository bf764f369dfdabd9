namespace KamPortal.Touches;

/// <summary>What the panel for recording a touch starts from.</summary>
/// <param name="Open">Touches of the account still to do, nearest first: recording may close one of them.</param>
/// <param name="Today">In the viewer's zone.</param>
public sealed record LoggableTouch(int AccountId, string AccountName, TouchLine? Touch, IReadOnlyList<int> PersonIds, IReadOnlyList<TouchContact> People, IReadOnlyList<TouchLine> Open, DateOnly Today);
