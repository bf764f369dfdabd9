using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Gifts;

/// <summary>A gift to a person at a client's, of a season or for an occasion of its own. Above the legal limit only with an override that says why.</summary>
internal sealed class Gift : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;
    public const int NoteMaxLength = 500;
    public const int KeyMaxLength = 60;

    public int Id { get; private set; }

    /// <summary>season:account:person, unique; null outside a season.</summary>
    public string? Key { get; init; }

    public int? SeasonId { get; init; }

    public GiftSeason? Season { get; init; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public required string Title { get; set; }

    /// <summary>Roubles.</summary>
    public decimal Value { get; set; }

    public GiftRecipient Recipient { get; set; }

    public GiftStatus Status { get; set; }

    /// <summary>To be given on, then given on.</summary>
    public DateOnly On { get; set; }

    /// <summary>Whose idea it is: the owner for the proposed ones, else whoever entered it, or raised it above the limit. They never approve it.</summary>
    public int PlannedById { get; set; }

    public PortalUser PlannedBy { get; set; } = null!;

    public int? DecidedById { get; set; }

    public PortalUser? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecisionNote { get; set; }

    /// <summary>Why the limit may be passed; null within it.</summary>
    public string? OverrideReason { get; set; }

    public int? OverrideById { get; set; }

    public PortalUser? OverrideBy { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    public static string KeyOf(int seasonId, int accountId, int personId) => FormattableString.Invariant($"{seasonId}:{accountId}:{personId}");
}
