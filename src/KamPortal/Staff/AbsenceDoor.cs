using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>
/// Who may write down whose absence: heads those of their own branch of the tree; director, HR and administrator anybody's; everybody their own,
/// because whoever falls ill in the evening cannot wait for a head to write it down. The supervisor is told then.
/// </summary>
internal static class AbsenceDoor
{
    /// <exception cref="RuleViolation">Not allowed, or the record is gone.</exception>
    public static async Task<Absence> FindAsync(KamDbContext db, int absenceId, CancellationToken cancellationToken)
    {
        var absence = await db.Absences.SingleOrDefaultAsync(a => a.Id == absenceId, cancellationToken) ?? throw new RuleViolation(StaffMessages.AbsenceNotFound);
        await RequireReachAsync(db, absence.UserId, cancellationToken);
        return absence;
    }

    /// <exception cref="RuleViolation">Not allowed for this person.</exception>
    public static async Task RequireReachAsync(KamDbContext db, int userId, CancellationToken cancellationToken)
    {
        if (db.Viewer.UserId == userId)
        {
            db.Viewer.Require(Policies.SignedIn);
            return;
        }

        db.Viewer.Require(Policies.ManageAbsences);
        var users = await db.PortalUsers.Where(u => u.IsEnabled).Select(u => new { u.Id, u.SupervisorId }).ToListAsync(cancellationToken);
        var all = db.Viewer.UserId is not { } viewer || db.Viewer.Roles.Any(r => r is Role.Director or Role.HumanResources or Role.Administrator);
        var reached = all ? [.. users.Select(u => u.Id)] : StaffTree.Below(users.Select(u => (u.Id, u.SupervisorId)), db.Viewer.UserId!.Value);
        if (!reached.Contains(userId))
        {
            throw new RuleViolation(StaffMessages.UserNotFound, nameof(RecordAbsence.Form.UserId));
        }
    }

    /// <returns>First and last day of a form in which everything holds.</returns>
    /// <exception cref="RuleViolation">The days are out of order, too many or overlap; the deputy is the person, disabled, away, or does not work with clients as the person does.</exception>
    public static async Task<(DateOnly From, DateOnly To)> CheckAsync(KamDbContext db, RecordAbsence.Form form, CancellationToken cancellationToken)
    {
        var from = form.FromOn ?? throw new RuleViolation(StaffMessages.Required, nameof(form.FromOn));
        var to = form.ToOn ?? throw new RuleViolation(StaffMessages.Required, nameof(form.ToOn));
        if (to < from)
        {
            throw new RuleViolation(StaffMessages.AbsenceDates, nameof(form.ToOn));
        }

        if (to.DayNumber - from.DayNumber >= RecordAbsence.MaxDays)
        {
            throw new RuleViolation(StaffMessages.AbsenceTooLong, nameof(form.ToOn));
        }

        await RequireFreeAsync(db, form.UserId, form.Id, from, to, StaffMessages.AbsenceOverlaps, nameof(form.FromOn), cancellationToken);
        if (form.DeputyId is { } deputy)
        {
            await RequireDeputyAsync(db, form.UserId, deputy, from, to, cancellationToken);
        }

        return (from, to);
    }

    private static async Task RequireDeputyAsync(KamDbContext db, int userId, int deputyId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (deputyId == userId)
        {
            throw new RuleViolation(StaffMessages.DeputySelf, nameof(RecordAbsence.Form.DeputyId));
        }

        if (!await db.PortalUsers.AnyAsync(u => u.Id == deputyId && u.IsEnabled, cancellationToken))
        {
            throw new RuleViolation(StaffMessages.DeputyDisabled, nameof(RecordAbsence.Form.DeputyId));
        }

        var roles = await db.UserRoles.Where(r => r.UserId == userId || r.UserId == deputyId).Select(r => new { r.UserId, r.Role }).ToListAsync(cancellationToken);
        bool Works(int id) => Policies.Allows(Policies.WorkTouches, roles.Where(r => r.UserId == id).Select(r => r.Role).ToHashSet());
        if (Works(userId) && !Works(deputyId))
        {
            throw new RuleViolation(StaffMessages.DeputyCannot, nameof(RecordAbsence.Form.DeputyId));
        }

        await RequireFreeAsync(db, deputyId, 0, from, to, StaffMessages.DeputyAbsent, nameof(RecordAbsence.Form.DeputyId), cancellationToken);
    }

    private static async Task RequireFreeAsync(KamDbContext db, int userId, int exceptId, DateOnly from, DateOnly to, string message, string field, CancellationToken cancellationToken)
    {
        var other = await db.Absences.Where(a => a.UserId == userId && a.Id != exceptId && a.FromOn <= to && from <= a.ToOn).OrderBy(a => a.FromOn).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, message, other.FromOn, other.ToOn), field);
        }
    }
}
