using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.Notifications.Escalations;

/// <summary>A head asks whoever is late to do it or to move it; once a day for one thing.</summary>
public sealed class NudgeHolder(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <returns>False when the person was asked today already.</returns>
    /// <exception cref="RuleViolation">It is no longer late, or not the viewer's to see.</exception>
    public async Task<bool> RunAsync(LateKind kind, int id, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeLateWork);
        var today = db.Viewer.Today(clock);
        var work = await LateWorkReader.FindAsync(db, kind, id, cancellationToken);
        if (work is null || work.DueOn >= today)
        {
            throw new RuleViolation(EscalationMessages.NotLate);
        }

        return await notify.RunAsync(
            work.HolderId,
            string.Create(CultureInfo.InvariantCulture, $"nudge:{work.KeyAt(0)}:{today:yyyyMMdd}:{db.Viewer.UserId}"),
            () => string.Format(CultureInfo.CurrentCulture, EscalationMessages.Nudge, db.Viewer.Name, work.Account, What(work), work.DueOn),
            string.Create(CultureInfo.InvariantCulture, $"/accounts/{work.AccountId}{(kind == LateKind.Step ? "?tab=plans" : "")}"),
            cancellationToken);
    }

    private static string What(LateWork work) => string.Format(
        CultureInfo.CurrentCulture,
        work.Kind switch { LateKind.Touch => EscalationMessages.NudgeTouch, LateKind.Task => EscalationMessages.NudgeTask, _ => EscalationMessages.NudgeStep },
        work.Title ?? work.Type?.Label());
}
