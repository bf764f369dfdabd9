using KamPortal.People;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>What a letter to somebody is made of, and what may stand against it, as of now.</summary>
/// <param name="Zone">The contact's: their own, else the account's, else its manager's.</param>
internal sealed record InvitationFacts(
    int Id,
    int PersonId,
    string LastName,
    string FirstName,
    string? MiddleName,
    string? LatinName,
    Gender Gender,
    string? Email,
    ConsentStatus Consent,
    OptOuts OptOuts,
    DateOnly? LeftOn,
    bool WorksThere,
    bool IsInactive,
    string Zone,
    string OwnerName,
    string? OwnerPosition,
    string? OwnerPhone,
    string? OwnerEmail);
