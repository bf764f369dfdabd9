namespace KamPortal.Greetings;

/// <summary>One greeting with its words as they would go out now, or as they went.</summary>
/// <param name="Problem">Why there are no words, or no letter may be sent; null when all is well.</param>
public sealed record GreetingView(GreetingRow Row, string Language, string Subject, string Text, string? Email, string? Phone, string? ApprovedBy, DateTime? ApprovedAt, DateTime? ClosedAt, string? Problem);
