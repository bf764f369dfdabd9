namespace KamPortal.Greetings;

/// <summary>What will happen next: an occasion of the coming year for one person.</summary>
/// <param name="GreetingId">Planned already; null: not yet.</param>
/// <param name="Skip">Why nobody will congratulate.</param>
/// <param name="Instead">Why somebody calls although the rule says a letter.</param>
public sealed record GreetingForecast(string Occasion, DateOnly On, GreetingChannel Channel, GreetingApproval Approval, GreetingStatus? Status, int? GreetingId, GreetingSkip? Skip, GreetingSkip? Instead);
