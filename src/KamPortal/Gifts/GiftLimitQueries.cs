using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>The legal limit of a gift through its versions.</summary>
public sealed class GiftLimitQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Latest first within each kind of recipient.</returns>
    public async Task<IReadOnlyList<GiftLimitRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        var today = db.Viewer.Today(clock);
        var versions = await db.GiftLimits.AsNoTracking().Include(l => l.By).ToListAsync(cancellationToken);
        var limits = new GiftLimits(versions);
        return [.. versions.OrderBy(l => l.Recipient).ThenByDescending(l => l.FromOn)
            .Select(l => new GiftLimitRow(l.Id, l.Recipient, l.FromOn, l.Amount, l.Basis, l.At, l.By?.FullName, limits.At(l.Recipient, today) == l))];
    }

    /// <summary>In roubles, on a day.</summary>
    public async Task<decimal> AmountAsync(GiftRecipient recipient, DateOnly on, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        return (await GiftLimits.LoadAsync(db, cancellationToken)).AmountAt(recipient, on);
    }
}
