using KamPortal.Accounts;

namespace KamPortal.Gifts;

/// <param name="Season">Null for an occasion of its own, which <paramref name="Note"/> names.</param>
/// <param name="Limit">Roubles of one gift on its day without an override.</param>
/// <param name="Together">With everything that counts as the same gift.</param>
/// <param name="OfYear">All the person gets from us in the calendar year.</param>
/// <param name="HasLeft">The person no longer works there.</param>
/// <param name="MayEdit">May be changed, struck out or given by the viewer.</param>
/// <param name="MayDecide">Waits, and may be decided by the viewer.</param>
/// <param name="MayOverride">Above the limit, and the viewer may allow it.</param>
public sealed record GiftRow(
    int Id, int Version, int? SeasonId, string? Season, int AccountId, string Account, AbcdCategory Abcd, int OwnerId, string Owner, int PersonId, string Person, string? Position,
    string Title, decimal Value, GiftRecipient Recipient, GiftStatus Status, DateOnly On, string PlannedBy, string? DecidedBy, DateTime? DecidedAt, string? DecisionNote,
    string? OverrideReason, string? OverrideBy, string? Note, decimal Limit, decimal Together, decimal OfYear, bool HasLeft, bool MayEdit, bool MayDecide, bool MayOverride)
{
    public bool IsAbove => Together > Limit;

    /// <summary>Cannot be approved or given as it stands.</summary>
    public bool IsBlocked => IsAbove && OverrideReason is null && Status is GiftStatus.Planned or GiftStatus.Approved;
}
