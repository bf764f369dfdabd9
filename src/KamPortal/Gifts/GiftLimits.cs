using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>
/// All versions of the legal limit (domain.md §5.1 Gift; ГК РФ, ст. 575, п. 1, пп. 3 и 4). The one in force on the day of the
/// gift counts; before the first version nothing is allowed.
/// <para>
/// What counts as one gift: everything a person gets from us within one season, whatever the account, and everything on one
/// day. The law limits the value of an ordinary gift, and things handed over on one occasion are one gift however many parcels
/// or lines they are: two of 2 000 ₽ for one New Year are a gift of 4 000 ₽. Gifts on different occasions of a year are
/// separate ones; their sum over the calendar year is shown and not limited, because the law sets no limit to the year.
/// </para>
/// </summary>
internal sealed class GiftLimits(IReadOnlyCollection<GiftLimit> versions)
{
    public static async Task<GiftLimits> LoadAsync(KamDbContext db, CancellationToken cancellationToken) =>
        new(await db.GiftLimits.AsNoTracking().ToListAsync(cancellationToken));

    public static GiftRecipient RecipientOf(bool isOfficial, AccountSegment segment) =>
        isOfficial || segment == AccountSegment.Public ? GiftRecipient.Official : GiftRecipient.Commercial;

    public static bool IsLive(GiftStatus status) => status is GiftStatus.Planned or GiftStatus.Approved or GiftStatus.Given;

    public GiftLimit? At(GiftRecipient recipient, DateOnly on) => versions.Where(l => l.Recipient == recipient && l.FromOn <= on).MaxBy(l => l.FromOn);

    public decimal AmountAt(GiftRecipient recipient, DateOnly on) => At(recipient, on)?.Amount ?? 0;

    /// <param name="id">0 for one that is being entered.</param>
    /// <param name="parts">Whatever the person gets; the gift itself may be among it.</param>
    public LimitCheck Check(int id, GiftRecipient recipient, int? seasonId, DateOnly on, decimal value, IEnumerable<GiftPart> parts)
    {
        var others = parts.Where(p => p.Id != id).ToList();
        var together = value + others.Where(p => p.On == on || (seasonId is not null && p.SeasonId == seasonId)).Sum(p => p.Value);
        return new LimitCheck(AmountAt(recipient, on), together, value + others.Where(p => p.On.Year == on.Year).Sum(p => p.Value));
    }
}
