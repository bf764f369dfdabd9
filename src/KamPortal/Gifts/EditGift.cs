using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Gifts;

/// <summary>
/// Changes what is given and when. Another thing or another value has to be approved anew; raising it above the limit ends an override,
/// and whoever raises it has planned it from then on, so that they cannot allow it themselves.
/// </summary>
public sealed class EditGift(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int GiftId { get; set; }

        public int Version { get; set; }

        public string? Title { get; set; }

        /// <summary>Roubles, as typed.</summary>
        public string? Value { get; set; }

        public DateOnly? On { get; set; }

        public string? Note { get; set; }
    }

    /// <returns>What stands against giving it; null when nothing does.</returns>
    /// <exception cref="RuleViolation">A value is missing or absurd, the gift is given, or its list takes no changes now.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the gift since it was shown.</exception>
    public async Task<string?> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gift = await GiftDoor.ToEditAsync(db, form.GiftId, cancellationToken);
        var (today, title, value) = (db.Viewer.Today(clock), FormRules.Required(form.Title, Gift.TitleMaxLength, nameof(form.Title)), GiftDoor.Value(form.Value, nameof(form.Value)));
        var on = GiftDoor.Day(form.On, today, nameof(form.On));
        if (on < today && on != gift.On)
        {
            throw new RuleViolation(GiftMessages.DayPast, nameof(form.On));
        }

        if (gift.Status == GiftStatus.Cancelled)
        {
            throw new RuleViolation(GiftMessages.StruckAlready);
        }

        var (isRaised, isMoved) = (value > gift.Value, on != gift.On);
        if (gift.Status == GiftStatus.Refused || title != gift.Title || value != gift.Value)
        {
            (gift.Status, gift.DecidedById, gift.DecidedAt, gift.DecisionNote) = (GiftStatus.Planned, null, null, null);
        }

        (gift.Title, gift.Value, gift.On) = (title, value, on);
        gift.Note = gift.SeasonId is null ? FormRules.Required(form.Note, Gift.NoteMaxLength, nameof(form.Note)) : FormRules.Text(form.Note, Gift.NoteMaxLength, nameof(form.Note));
        var check = await GiftDoor.CheckAsync(db, gift, cancellationToken);
        if (!check.IsOver || isRaised || isMoved)
        {
            (gift.OverrideReason, gift.OverrideById) = (null, null);
            if (check.IsOver && gift.Status == GiftStatus.Approved)
            {
                (gift.Status, gift.DecidedById, gift.DecidedAt) = (GiftStatus.Planned, null, null);
            }
        }

        if (isRaised && check.IsOver && db.Viewer.UserId is { } me)
        {
            gift.PlannedById = me;
        }

        await db.SaveFormAsync(gift, form.Version, cancellationToken);
        await GiftTasks.SettleAsync(db, [gift], today, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return GiftDoor.Blocked(gift, check);
    }
}
