using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>A gift was handed over. In person that is a contact with the client, recorded as a touch in the same step when wished.</summary>
public sealed class GiveGift(KamDb kam, TimeProvider clock)
{
    private const int TouchMinutes = 30;

    public sealed class Form
    {
        public int GiftId { get; set; }

        public int Version { get; set; }

        /// <summary>In the viewer's zone; null for today.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Handed over in person: a meeting stands in the client's history as well.</summary>
        public bool LogTouch { get; set; }
    }

    /// <exception cref="RuleViolation">Not approved, a day in the future or more than a year ago, the person was not there, or the limit of that day.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the gift since it was shown.</exception>
    public async Task<GiftReceipt> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gift = await GiftDoor.FindAsync(db, form.GiftId, cancellationToken);
        GiftDoor.RequireMine(db.Viewer, gift.Account);
        var (today, now) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        var on = form.On ?? today;
        if (gift.Status != GiftStatus.Approved)
        {
            throw new RuleViolation(gift.Status == GiftStatus.Given ? GiftMessages.GivenAlready : GiftMessages.ApproveFirst);
        }

        if (on > today || on < today.AddDays(-LogTouch.OldestDays))
        {
            throw new RuleViolation(on > today ? GiftMessages.GivenInFuture : GiftMessages.DayTooFar, nameof(form.On));
        }

        await GiftDoor.RequireThereAsync(db, gift.AccountId, gift.PersonId, on, nameof(form.On), cancellationToken);
        var receipt = new GiftReceipt(gift.Id, gift.On, null);
        gift.On = on;
        GiftDoor.RequireWithin(gift, await GiftDoor.CheckAsync(db, gift, cancellationToken));
        gift.Status = GiftStatus.Given;
        await db.SaveFormAsync(gift, form.Version, cancellationToken);
        await GiftTasks.SettleAsync(db, [gift], today, now, cancellationToken);
        if (form.LogTouch)
        {
            var doer = db.Viewer.UserId ?? gift.Account.OwnerId;
            var touch = Touch.Plan(gift.AccountId, doer, TouchType.Meeting, on, null, TouchMinutes, []);
            var result = string.Format(CultureInfo.CurrentCulture, GiftMessages.TouchResult, gift.Title);
            touch.Complete(doer, on, now, TouchType.Meeting, TouchMinutes, TouchOutcome.Reached, result, null, [gift.PersonId]);
            db.Add(touch);
            await GiftDoor.SaveAsync(db, cancellationToken);
            await TouchDates.RefreshAsync(db, [gift.AccountId], cancellationToken);
            receipt = receipt with { TouchId = touch.Id };
        }

        await transaction.CommitAsync(cancellationToken);
        return receipt;
    }

    /// <summary>Takes it back: the gift waits to be given again, and the touch of the same step goes.</summary>
    /// <exception cref="RuleViolation">It is not given, or its season is closed.</exception>
    public async Task UndoAsync(GiftReceipt receipt, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gift = await GiftDoor.FindAsync(db, receipt.GiftId, cancellationToken);
        GiftDoor.RequireMine(db.Viewer, gift.Account);
        if (gift.Status != GiftStatus.Given)
        {
            throw new RuleViolation(GiftMessages.NotGiven);
        }

        if (gift.Season is { Status: SeasonStatus.Closed })
        {
            throw new RuleViolation(GiftMessages.SeasonClosed);
        }

        (gift.Status, gift.On) = (GiftStatus.Approved, GiftDoor.Day(receipt.PlannedOn, db.Viewer.Today(clock), nameof(Form.On)));
        GiftDoor.Refresh(gift);
        await GiftDoor.SaveAsync(db, cancellationToken);
        await GiftTasks.SettleAsync(db, [gift], db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        var me = db.Viewer.UserId;
        if (receipt.TouchId is { } touchId && await db.Touches.Include(t => t.People).SingleOrDefaultAsync(t => t.Id == touchId && t.AccountId == gift.AccountId && t.DoneById == me, cancellationToken) is { } touch)
        {
            db.Remove(touch);
            await GiftDoor.SaveAsync(db, cancellationToken);
            await TouchDates.RefreshAsync(db, [gift.AccountId], cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
