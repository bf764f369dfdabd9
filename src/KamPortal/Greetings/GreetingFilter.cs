namespace KamPortal.Greetings;

/// <param name="OwnerId">Of the account; null: everybody the viewer sees.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Page">From 1.</param>
public sealed record GreetingFilter(GreetingShow Show = GreetingShow.Coming, int? OwnerId = null, int? OccasionId = null, int? PersonId = null, int? AccountId = null, DateOnly? From = null, DateOnly? To = null, int Page = 1);
