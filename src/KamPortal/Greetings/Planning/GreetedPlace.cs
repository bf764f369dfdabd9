using KamPortal.Accounts;

namespace KamPortal.Greetings.Planning;

/// <summary>A place of work at an account that is neither archived nor lost.</summary>
internal sealed record GreetedPlace(int PersonId, int AccountId, int OwnerId, AbcdCategory Abcd, KeyStatus KeyStatus, decimal Sales, string? Industry, bool Decides, int? Seniority, DateOnly? FromOn, DateOnly? ToOn, DateOnly? FoundedOn, DateOnly? FirstOrderOn)
{
    public bool IsOn(DateOnly day) => (FromOn is null || FromOn <= day) && (ToOn is null || day <= ToOn);

    /// <summary>Which of two accounts somebody works for greets: the key one, then the one that buys more, then the one known longer.</summary>
    public static GreetedPlace Primary(IEnumerable<GreetedPlace> places) =>
        places.OrderByDescending(p => p.KeyStatus == KeyStatus.Key).ThenByDescending(p => p.Sales).ThenBy(p => p.AccountId).ThenByDescending(p => p.Decides).First();
}
