using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Writes down or changes that somebody is away, and who stands in; what falls into it changes hands at once.</summary>
public sealed class RecordAbsence(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public const int MaxDays = 366;

    /// <returns>The record's number.</returns>
    /// <exception cref="RuleViolation">Not allowed, or not below the head who records; the days are out of order or overlap; the deputy is the person, disabled, away, or does not work with clients.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await AbsenceDoor.RequireReachAsync(db, form.UserId, cancellationToken);
        var (from, to) = await AbsenceDoor.CheckAsync(db, form, cancellationToken);
        var absence = new Absence { UserId = form.UserId };
        if (form.Id == 0)
        {
            db.Add(absence);
        }
        else
        {
            absence = await db.Absences.SingleOrDefaultAsync(a => a.Id == form.Id && a.UserId == form.UserId, cancellationToken) ?? throw new RuleViolation(StaffMessages.AbsenceNotFound);
        }

        (absence.FromOn, absence.ToOn, absence.Kind, absence.DeputyId, absence.HandedBackAt) = (from, to, form.Kind, form.DeputyId, null);
        await db.SaveChangesAsync(cancellationToken);
        viewers.Forget();

        var retargeting = await WorkRetargeting.LoadAsync(kam, viewers, clock, db.Viewer.UserId, cancellationToken);
        if (form.Id != 0)
        {
            await retargeting.JudgeAgainAsync(absence.Id, new JobReport(), cancellationToken);
        }

        if (to >= retargeting.Staff.TodayOf(absence.UserId, clock))
        {
            await retargeting.TakeOverAsync(new PlanningStaff.Away(absence.UserId, from, to, absence.DeputyId, absence.Id), new JobReport(), cancellationToken);
        }

        await TellSupervisorAsync(db, absence, cancellationToken);
        return absence.Id;
    }

    /// <summary>Whoever records for themselves does not ask; the supervisor hears of it.</summary>
    private async Task TellSupervisorAsync(KamDbContext db, Absence absence, CancellationToken cancellationToken)
    {
        if (db.Viewer.UserId == absence.UserId && await Supervision.SupervisorOfAsync(db, absence.UserId, cancellationToken) is { } supervisor)
        {
            await notify.RunAsync(
                supervisor,
                string.Create(CultureInfo.InvariantCulture, $"own-absence:{absence.Id}:{absence.FromOn:yyyyMMdd}:{absence.ToOn:yyyyMMdd}"),
                () => string.Format(CultureInfo.CurrentCulture, StaffMessages.OwnAbsence, db.Viewer.Name, absence.Kind.Label(), absence.FromOn, absence.ToOn),
                "/team",
                cancellationToken);
        }
    }

    public sealed class Form
    {
        /// <summary>0 for a new record.</summary>
        public int Id { get; set; }

        public int UserId { get; set; }

        public AbsenceKind Kind { get; set; }

        public DateOnly? FromOn { get; set; }

        /// <summary>The last day away.</summary>
        public DateOnly? ToOn { get; set; }

        public int? DeputyId { get; set; }
    }
}
