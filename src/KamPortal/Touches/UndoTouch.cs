using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>Takes back a recording or a cancellation a moment after it.</summary>
public sealed class UndoTouch(KamDb kam, TimeProvider clock)
{
    /// <summary>The page offers ten seconds; slow lines get more.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <exception cref="RuleViolation">Too late, or the touch was changed since.</exception>
    public async Task RunAsync(TouchReceipt receipt, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var touch = await TouchDoor.FindAsync(db, receipt.TouchId, cancellationToken);
        var isOld = touch.Status == TouchStatus.Done && clock.GetUtcNow().UtcDateTime - touch.DoneAt > Grace;
        var isForeign = touch.Status == TouchStatus.Done && touch.DoneById != db.Viewer.UserId && db.Viewer.UserId is not null;
        if (touch.Status == TouchStatus.Planned || isOld || isForeign)
        {
            throw new RuleViolation(TouchesMessages.TooLateToUndo);
        }

        if (receipt.WasNew)
        {
            db.Remove(touch);
        }
        else
        {
            touch.Reopen(receipt.Type, receipt.Minutes, receipt.PersonIds);
        }

        if (receipt.NextTouchId is { } nextId && await db.Touches.Include(t => t.People).SingleOrDefaultAsync(t => t.Id == nextId && t.Status == TouchStatus.Planned && t.Version == 1, cancellationToken) is { } next)
        {
            db.Remove(next);
        }

        await TouchDoor.SaveAsync(db, touch.AccountId, cancellationToken);
    }
}
