namespace KamPortal.Touches;

/// <param name="AccountName">The example; null when the rule reaches no account the viewer sees.</param>
public sealed record CadencePreview(string? AccountName, IReadOnlyList<CadenceDate> Dates);
