using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Shows, while an absence is being written down, how much falls into it and who gets it.</summary>
public sealed class PreviewAbsence(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <returns>Null while the days are not both given or out of order.</returns>
    /// <exception cref="RuleViolation">The person's absence is not the viewer's to record.</exception>
    public async Task<AbsencePreview?> RunAsync(RecordAbsence.Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await AbsenceDoor.RequireReachAsync(db, form.UserId, cancellationToken);
        if (form is not { FromOn: { } from, ToOn: { } to } || to < from || to.DayNumber - from.DayNumber >= RecordAbsence.MaxDays)
        {
            return null;
        }

        // Counted past the viewer's own view: HR records absences and sees no clients.
        await using var all = kam.OpenAsSystem(PlanTouchesJob.Name);
        var absence = new PlanningStaff.Away(form.UserId, from, to, form.DeputyId, form.Id);
        var retargeting = (await WorkRetargeting.LoadAsync(kam, viewers, clock, null, cancellationToken)).AsIf(absence);
        var work = await retargeting.PreviewAsync(all, absence, cancellationToken);
        var greetings = await all.Greetings.AsNoTracking()
            .Where(g => g.AssigneeId == form.UserId && g.ActOn >= from && g.ActOn <= to && (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved))
            .Select(g => g.ActOn).ToListAsync(cancellationToken);
        var receivers = work.Where(w => w.To is { } to && to.AssigneeId != w.ManagerId).Select(w => (w.To!.AssigneeId, Kind: w.Work is Touch ? 0 : 1))
            .Concat(greetings.Select(on => (retargeting.Staff.Assign(form.UserId, on, retargeting.Calendar)?.AssigneeId ?? form.UserId, Kind: 2)).Where(g => g.Item1 != form.UserId))
            .ToLookup(r => r.Item1, r => r.Kind);
        var ids = receivers.Select(r => r.Key).ToArray();
        var names = await all.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
        return new AbsencePreview(
            work.Count(w => w.Work is Touch),
            work.Count(w => w.Work is not Touch),
            greetings.Count,
            [.. receivers.Select(r => new AbsenceReceiver(r.Key, names[r.Key], r.Count(k => k == 0), r.Count(k => k == 1), r.Count(k => k == 2))).OrderByDescending(r => r.Touches + r.Tasks).ThenBy(r => r.Name, StringComparer.CurrentCulture)],
            work.Count(w => w.To is { ShiftedFromOn: not null } to && to.AssigneeId == w.ManagerId),
            work.Count(w => w.To is null || (w.To.AssigneeId == w.ManagerId && w.To.ShiftedFromOn is null)));
    }
}
