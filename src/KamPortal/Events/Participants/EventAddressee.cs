using KamPortal.People;

namespace KamPortal.Events.Participants;

/// <summary>A participant as a letter or a call needs them, as of now. For the machinery of letters alone.</summary>
internal sealed class EventAddressee
{
    public required int ParticipantId { get; init; }

    public required int PersonId { get; init; }

    public required int AccountId { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public required string? MiddleName { get; init; }

    public required string? LatinName { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>ru or en.</summary>
    public required string Language { get; init; }

    public required string? Email { get; init; }

    public required ConsentStatus Consent { get; init; }

    public required OptOuts OptOuts { get; init; }

    public required DateOnly? LeftOn { get; init; }

    public required DateOnly? ToOn { get; init; }

    /// <summary>The person's own, else the client's, else its manager's.</summary>
    public required string Zone { get; init; }

    public required int ManagerId { get; init; }

    public required string ManagerName { get; init; }

    public required string? ManagerPosition { get; init; }

    public required string? ManagerPhone { get; init; }

    public required string? ManagerEmail { get; init; }

    public Addressee Addressee => new(LastName, FirstName, MiddleName, LatinName, Genders.Of(Gender, MiddleName));

    public string FullName => Person.NameOf(LastName, FirstName, MiddleName);

    /// <summary>Neither there nor in the field any more.</summary>
    public bool IsGone(DateOnly today) => LeftOn <= today || ToOn < today;

    /// <summary>Without consent, address or willingness there is no letter; somebody may still call.</summary>
    public bool MayBeWritten => !OptOuts.HasFlag(OptOuts.Mail) && Consent == ConsentStatus.Given && ContactAddress.IsUsable(Email);
}
