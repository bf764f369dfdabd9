namespace KamPortal.Greetings.Planning;

/// <summary>An occasion on a day.</summary>
/// <param name="AccountId">The company whose day it is; null for all others.</param>
internal sealed record GreetingOccurrence(GreetingOccasion Occasion, DateOnly On, int? AccountId = null)
{
    public string KeyFor(int personId) => Greeting.KeyOf(personId, Occasion.Id, On.Year, AccountId);
}
