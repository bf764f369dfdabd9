using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Events.Participants;

/// <summary>Somebody of a client on the list of an event, with position and seniority of that moment. Only the hash of the link's token is kept.</summary>
internal sealed class EventParticipant : IVersioned, IAudited
{
    public const int HashLength = 64;
    public const int ReasonMaxLength = 500;

    public int Id { get; private set; }

    public int EventId { get; init; }

    public DevelopmentEvent Event { get; init; } = null!;

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public int EmploymentId { get; init; }

    public Employment Employment { get; init; } = null!;

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>When put on the list, as the two below.</summary>
    public string? Position { get; init; }

    /// <summary>1 … 5; null while unknown.</summary>
    public int? Seniority { get; init; }

    public ParticipantStatus Status { get; set; }

    /// <summary>Place in line, growing; null for who never stood in it.</summary>
    public int? Place { get; set; }

    /// <summary>SHA-256 of the token, hexadecimal; null until a letter is written.</summary>
    [Sensitive]
    public string? TokenHash { get; set; }

    public DateTime? InvitedAt { get; set; }

    public int? InvitedById { get; set; }

    public PortalUser? InvitedBy { get; set; }

    /// <summary>When the person, or somebody for them, last answered.</summary>
    public DateTime? AnsweredAt { get; set; }

    /// <summary>Who of us entered the answer; null: the person did.</summary>
    public int? AnsweredById { get; set; }

    public PortalUser? AnsweredBy { get; set; }

    /// <summary>What the person said with the answer.</summary>
    [Sensitive]
    public string? Reason { get; set; }

    /// <summary>Until then an offered seat is held.</summary>
    public DateTime? OfferedUntil { get; set; }

    /// <summary><see cref="DevelopmentEvent.Sequence"/> the person was last told of.</summary>
    public int ToldSequence { get; set; }

    public DateTime? MarkedAt { get; set; }

    public int? MarkedById { get; set; }

    public PortalUser? MarkedBy { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
