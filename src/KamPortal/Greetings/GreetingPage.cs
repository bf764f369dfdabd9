namespace KamPortal.Greetings;

/// <param name="Waiting">To come and not agreed yet, among all that the filter of manager, occasion and so on leaves.</param>
public sealed record GreetingPage(IReadOnlyList<GreetingRow> Rows, bool HasMore, int Waiting, DateOnly Today);
