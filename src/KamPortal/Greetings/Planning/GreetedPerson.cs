using KamPortal.People;

namespace KamPortal.Greetings.Planning;

/// <summary>What planning has to know of a person.</summary>
internal sealed record GreetedPerson(int Id, string Language, Gender Gender, string? MiddleName, string? Email, ConsentStatus Consent, OptOuts OptOuts, DateOnly? LeftOn, int? BirthMonth, int? BirthDay);
