using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>How an account of group D is served, from a day to a day. Only added to and ended.</summary>
internal sealed class RoutePeriod
{
    public const int NoteMaxLength = 300;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public SmallAccountRoute Route { get; init; }

    /// <summary>The client that serves it in the partner zone.</summary>
    public int? PartnerId { get; init; }

    public Account? Partner { get; init; }

    /// <summary>Who had it before, to hand it back to.</summary>
    public int? FormerOwnerId { get; init; }

    public PortalUser? FormerOwner { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly? ToOn { get; set; }

    public string? Note { get; init; }

    public int? ById { get; init; }

    public PortalUser? By { get; init; }
}
