using KamPortal.Accounts;
using KamPortal.People;

namespace KamPortal.Greetings.Planning;

/// <summary>A place of work at an account that is neither archived nor lost.</summary>
internal sealed record GreetedPlace(int PersonId, int AccountId, int OwnerId, AbcdCategory Abcd, KeyStatus KeyStatus, decimal Sales, string? Industry, bool Decides, int? Seniority, DateOnly? FromOn, DateOnly? ToOn, DateOnly? FoundedOn, DateOnly? FirstOrderOn) : IPlaceOfWork
{
    public bool IsOn(DateOnly day) => (FromOn is null || FromOn <= day) && (ToOn is null || day <= ToOn);
}
