using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>How verbs reach gifts, and the rules every one of them keeps.</summary>
internal static class GiftDoor
{
    public const decimal LargestValue = 1_000_000m;

    private const int OldestDays = 366;

    /// <summary>With account, person and season; the kind of recipient is the present one until the gift is given.</summary>
    /// <exception cref="RuleViolation">There is none, or its account is not the viewer's to see.</exception>
    public static async Task<Gift> FindAsync(KamDbContext db, int giftId, CancellationToken cancellationToken)
    {
        var gift = await db.Gifts.Include(g => g.Account).Include(g => g.Person).Include(g => g.Season).SingleOrDefaultAsync(g => g.Id == giftId, cancellationToken)
            ?? throw new RuleViolation(GiftMessages.NotFound);
        Refresh(gift);
        return gift;
    }

    /// <exception cref="RuleViolation">As <see cref="FindAsync"/>; or the account is not the viewer's to change, the gift is given, or its season takes no changes now.</exception>
    public static async Task<Gift> ToEditAsync(KamDbContext db, int giftId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.PlanGifts);
        var gift = await FindAsync(db, giftId, cancellationToken);
        RequireMine(db.Viewer, gift.Account);
        RequireOpen(db.Viewer, gift.Season);
        return gift.Status == GiftStatus.Given ? throw new RuleViolation(GiftMessages.GivenAlready) : gift;
    }

    public static void RequireMine(Viewer viewer, Account account)
    {
        if (!viewer.MayEdit(account.OwnerId))
        {
            throw new RuleViolation(AccountFormMessages.NotYours);
        }
    }

    /// <summary>A list that waits for the director is changed by those who approve; a closed one by nobody.</summary>
    public static void RequireOpen(Viewer viewer, GiftSeason? season)
    {
        if (season is { Status: SeasonStatus.Closed })
        {
            throw new RuleViolation(GiftMessages.SeasonClosed);
        }

        if (season is { Status: SeasonStatus.Submitted } && !viewer.May(Policies.ApproveGifts))
        {
            throw new RuleViolation(GiftMessages.SeasonSubmitted);
        }
    }

    public static void Refresh(Gift gift)
    {
        if (gift.Status != GiftStatus.Given)
        {
            gift.Recipient = GiftLimits.RecipientOf(gift.Person.IsOfficial, gift.Account.Segment);
        }
    }

    /// <exception cref="RuleViolation">No number, nothing, less than nothing, or more than anybody gives.</exception>
    public static decimal Value(string? typed, string field)
    {
        var value = TypedNumber.Parse(typed ?? "", 2, field);
        return value is > 0 and <= LargestValue ? value
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.ValueRange, LargestValue), field);
    }

    /// <exception cref="RuleViolation">More than a year away, into the past or the future.</exception>
    public static DateOnly Day(DateOnly? on, DateOnly today, string field)
    {
        var day = on ?? throw new RuleViolation(GiftMessages.DayRequired, field);
        return day >= today.AddDays(-OldestDays) && day <= today.AddDays(OldestDays) ? day : throw new RuleViolation(GiftMessages.DayTooFar, field);
    }

    /// <summary>All that is planned for, or given to, these people by anybody of us; refused and struck out ones do not count.</summary>
    public static async Task<ILookup<int, GiftPart>> PartsAsync(KamDbContext db, int[] personIds, CancellationToken cancellationToken) =>
        (await db.AllGifts.Where(g => EF.Parameter(personIds).Contains(g.PersonId)).ToListAsync(cancellationToken)).ToLookup(g => g.PersonId);

    public static async Task<LimitCheck> CheckAsync(KamDbContext db, Gift gift, CancellationToken cancellationToken)
    {
        var limits = await GiftLimits.LoadAsync(db, cancellationToken);
        return limits.Check(gift.Id, gift.Recipient, gift.SeasonId, gift.On, gift.Value, (await PartsAsync(db, [gift.PersonId], cancellationToken))[gift.PersonId]);
    }

    /// <exception cref="RuleViolation">Above the limit without an override; says the sum, the limit and who may allow it.</exception>
    public static void RequireWithin(Gift gift, LimitCheck check)
    {
        if (Blocked(gift, check) is { } problem)
        {
            throw new RuleViolation(problem, nameof(Gift.Value));
        }
    }

    /// <returns>Null when the gift may be approved and given.</returns>
    public static string? Blocked(Gift gift, LimitCheck check) => !check.IsOver || gift.OverrideReason is not null ? null : string.Format(
        CultureInfo.CurrentCulture,
        gift.Recipient == GiftRecipient.Official ? GiftMessages.BlockedOfficial : check.Together > gift.Value ? GiftMessages.BlockedTogether : GiftMessages.BlockedOver,
        gift.Person.FullName, check.Together, check.Limit);

    /// <exception cref="RuleViolation">They left, or never worked there, on that day.</exception>
    public static async Task RequireThereAsync(KamDbContext db, int accountId, int personId, DateOnly day, string field, CancellationToken cancellationToken)
    {
        if (!await db.Employments.AnyAsync(e => e.AccountId == accountId && e.PersonId == personId, cancellationToken))
        {
            throw new RuleViolation(GiftMessages.PersonNotOfAccount, field);
        }

        if (!await db.Employments.AnyAsync(
            e => e.AccountId == accountId && e.PersonId == personId && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || e.ToOn >= day) && (e.Person.LeftOn == null || e.Person.LeftOn > day), cancellationToken))
        {
            throw new RuleViolation(GiftMessages.PersonLeft, field);
        }
    }

    /// <exception cref="RuleViolation">Somebody changed one of the rows at the same moment.</exception>
    public static async Task SaveAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new RuleViolation(GiftMessages.ChangedMeanwhile);
        }
    }
}
