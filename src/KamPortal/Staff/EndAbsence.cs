using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Touches.Planning;

namespace KamPortal.Staff;

/// <summary>Takes an absence back, or ends it yesterday because the person is here again; what was moved because of it goes back at once.</summary>
public sealed class EndAbsence(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    /// <returns>What came back to the person.</returns>
    /// <exception cref="RuleViolation">Not allowed, the record is gone, or the absence has not begun or is over.</exception>
    public async Task<HandedBack> ReturnEarlyAsync(int absenceId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var absence = await AbsenceDoor.FindAsync(db, absenceId, cancellationToken);
        var retargeting = await WorkRetargeting.LoadAsync(kam, viewers, clock, db.Viewer.UserId, cancellationToken);
        var today = retargeting.Staff.TodayOf(absence.UserId, clock);
        if (absence.FromOn >= today || absence.ToOn < today)
        {
            throw new RuleViolation(absence.ToOn < today ? StaffMessages.AbsenceIsOver : StaffMessages.AbsenceNotBegun);
        }

        absence.ToOn = today.AddDays(-1);
        await db.SaveChangesAsync(cancellationToken);
        viewers.Forget();
        var back = await retargeting.AsIf(new PlanningStaff.Away(absence.UserId, absence.FromOn, absence.ToOn, absence.DeputyId, absence.Id)).JudgeAgainAsync(absence.Id, new JobReport(), cancellationToken);
        if (db.Viewer.UserId == absence.UserId && await Supervision.SupervisorOfAsync(db, absence.UserId, cancellationToken) is { } supervisor)
        {
            await notify.RunAsync(
                supervisor,
                string.Create(CultureInfo.InvariantCulture, $"returned-early:{absence.Id}:{absence.ToOn:yyyyMMdd}"),
                () => string.Format(CultureInfo.CurrentCulture, StaffMessages.ReturnedEarly, db.Viewer.Name),
                "/team",
                cancellationToken);
        }

        return HandedBack.Of(back);
    }

    /// <returns>What came back to the person.</returns>
    /// <exception cref="RuleViolation">Not allowed, or the record is gone.</exception>
    public async Task<HandedBack> DeleteAsync(int absenceId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var absence = await AbsenceDoor.FindAsync(db, absenceId, cancellationToken);

        // Before the record goes: afterwards nothing tells whose work it was.
        var retargeting = await WorkRetargeting.LoadAsync(kam, viewers, clock, db.Viewer.UserId, cancellationToken);
        var back = await retargeting.AsIf(null, absence.Id).JudgeAgainAsync(absence.Id, new JobReport(), cancellationToken);
        db.Remove(absence);
        await db.SaveChangesAsync(cancellationToken);
        viewers.Forget();
        return HandedBack.Of(back);
    }
}
