using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Writes down that somebody is away, and who stands in.</summary>
public sealed class RecordAbsence(KamDb kam, ViewerDirectory viewers)
{
    public const int MaxDays = 366;

    /// <returns>The record's number.</returns>
    /// <exception cref="RuleViolation">Not allowed, or not below the head who records; the days are out of order or overlap; the deputy is the person, disabled or away.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageAbsences);
        await RequireReachAsync(db, form.UserId, cancellationToken);
        if (form.FromOn is not { } from)
        {
            throw new RuleViolation(StaffMessages.Required, nameof(Form.FromOn));
        }

        if (form.ToOn is not { } to)
        {
            throw new RuleViolation(StaffMessages.Required, nameof(Form.ToOn));
        }

        if (to < from)
        {
            throw new RuleViolation(StaffMessages.AbsenceDates, nameof(Form.ToOn));
        }

        if (to.DayNumber - from.DayNumber >= MaxDays)
        {
            throw new RuleViolation(StaffMessages.AbsenceTooLong, nameof(Form.ToOn));
        }

        await RequireFreeAsync(db, form.UserId, from, to, StaffMessages.AbsenceOverlaps, nameof(Form.FromOn), cancellationToken);
        if (form.DeputyId is { } deputy)
        {
            await RequireDeputyAsync(db, form.UserId, deputy, from, to, cancellationToken);
        }

        var absence = new Absence { UserId = form.UserId, FromOn = from, ToOn = to, Kind = form.Kind, DeputyId = form.DeputyId };
        db.Add(absence);
        await db.SaveChangesAsync(cancellationToken);
        viewers.Forget();
        return absence.Id;
    }

    /// <exception cref="RuleViolation">Not allowed, or the record is gone.</exception>
    public async Task DeleteAsync(int absenceId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageAbsences);
        var absence = await db.Absences.SingleOrDefaultAsync(a => a.Id == absenceId, cancellationToken) ?? throw new RuleViolation(StaffMessages.AbsenceNotFound);
        await RequireReachAsync(db, absence.UserId, cancellationToken);
        db.Remove(absence);
        await db.SaveChangesAsync(cancellationToken);
        viewers.Forget();
    }

    /// <summary>A head records the absences of the own branch of the tree; director, HR and administrator anybody's.</summary>
    private static async Task RequireReachAsync(KamDbContext db, int userId, CancellationToken cancellationToken)
    {
        var users = await db.PortalUsers.Where(u => u.IsEnabled).Select(u => new { u.Id, u.SupervisorId }).ToListAsync(cancellationToken);
        var all = db.Viewer.UserId is not { } viewer || db.Viewer.Roles.Any(r => r is Role.Director or Role.HumanResources or Role.Administrator);
        var reached = all ? [.. users.Select(u => u.Id)] : StaffTree.Below(users.Select(u => (u.Id, u.SupervisorId)), db.Viewer.UserId!.Value);
        if (!reached.Contains(userId))
        {
            throw new RuleViolation(StaffMessages.UserNotFound, nameof(Form.UserId));
        }
    }

    private static async Task RequireDeputyAsync(KamDbContext db, int userId, int deputyId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (deputyId == userId)
        {
            throw new RuleViolation(StaffMessages.DeputySelf, nameof(Form.DeputyId));
        }

        if (!await db.PortalUsers.AnyAsync(u => u.Id == deputyId && u.IsEnabled, cancellationToken))
        {
            throw new RuleViolation(StaffMessages.DeputyDisabled, nameof(Form.DeputyId));
        }

        await RequireFreeAsync(db, deputyId, from, to, StaffMessages.DeputyAbsent, nameof(Form.DeputyId), cancellationToken);
    }

    private static async Task RequireFreeAsync(KamDbContext db, int userId, DateOnly from, DateOnly to, string message, string field, CancellationToken cancellationToken)
    {
        var other = await db.Absences.Where(a => a.UserId == userId && a.FromOn <= to && from <= a.ToOn).OrderBy(a => a.FromOn).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, message, other.FromOn, other.ToOn), field);
        }
    }

    public sealed class Form
    {
        public int UserId { get; set; }

        public AbsenceKind Kind { get; set; }

        public DateOnly? FromOn { get; set; }

        /// <summary>The last day away.</summary>
        public DateOnly? ToOn { get; set; }

        public int? DeputyId { get; set; }
    }
}
