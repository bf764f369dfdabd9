using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>
/// The director allows a gift above the limit and says why; never whoever planned it. What counts as the same gift is allowed as a
/// whole: all its parts that are not given yet.
/// </summary>
public sealed class OverrideLimit(KamDb kam)
{
    public sealed class Form
    {
        public int GiftId { get; set; }

        public int Version { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">No right, one's own idea, no reason, or nothing to allow.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the gift since it was shown.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gift = await GiftDoor.FindAsync(db, form.GiftId, cancellationToken);
        var reason = FormRules.Required(form.Reason, Gift.NoteMaxLength, nameof(form.Reason));
        if (db.Viewer.UserId is not { } me || me == gift.PlannedById)
        {
            throw new RuleViolation(GiftMessages.OverrideOwn);
        }

        if (gift.Status is not (GiftStatus.Planned or GiftStatus.Approved) || !(await GiftDoor.CheckAsync(db, gift, cancellationToken)).IsOver)
        {
            throw new RuleViolation(GiftMessages.NothingToOverride);
        }

        var (seasonId, on) = (gift.SeasonId, gift.On);
        foreach (var part in await db.Gifts.Where(g => g.PersonId == gift.PersonId && (g.Status == GiftStatus.Planned || g.Status == GiftStatus.Approved) && (g.On == on || (seasonId != null && g.SeasonId == seasonId))).ToListAsync(cancellationToken))
        {
            if (part.PlannedById != me)
            {
                (part.OverrideReason, part.OverrideById) = (reason, me);
            }
        }

        await db.SaveFormAsync(gift, form.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
