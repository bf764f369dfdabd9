namespace KamPortal.Import;

/// <param name="Row">The cells as one CSV line.</param>
public sealed record RejectedRow(int Line, string Reason, string Row);
