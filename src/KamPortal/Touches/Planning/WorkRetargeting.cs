using System.Data.Common;
using System.Linq.Expressions;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Open touches and tasks follow the facts: a former owner's touches go to the present one, a disabled colleague's work and what is
/// due during an absence to whoever stands in, and back when the absence is over, shortened or taken back. What somebody handed
/// over by hand stays where it is. Each step is one transaction, told in it, so that it happens once however often it is begun.
/// </summary>
internal sealed class WorkRetargeting(KamDb kam, PlanningStaff staff, WorkCalendar calendar, ViewerDirectory viewers, TimeProvider clock, int? actorId = null)
{
    private const int Attempts = 3;

    public PlanningStaff Staff => staff;

    public WorkCalendar Calendar => calendar;

    /// <param name="actorId">Who causes it, and is not told of it; null for the portal itself.</param>
    public static async Task<WorkRetargeting> LoadAsync(KamDb kam, ViewerDirectory viewers, TimeProvider clock, int? actorId, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(PlanTouchesJob.Name);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddDays(-31), today.AddDays(RecordAbsence.MaxDays), cancellationToken);
        return new WorkRetargeting(kam, await PlanningStaff.LoadAsync(db, today.AddDays(-31), cancellationToken), calendar, viewers, clock, actorId);
    }

    public WorkRetargeting AsIf(PlanningStaff.Away? absence, int withoutId = 0) => new(kam, staff.AsIf(absence, withoutId), calendar, viewers, clock, actorId);

    /// <summary>Everything, for the planner.</summary>
    /// <param name="horizon">Days ahead for which absences count.</param>
    public async Task RunAsync(int horizon, JobReport report, CancellationToken cancellationToken)
    {
        await DisabledAsync(null, report, cancellationToken);
        await StepAsync(
            async db => await MoveAsync(
                db,
                await TouchesAsync(db, t => (t.Origin == TouchOrigin.Programme || t.RuleId != null) && (t.OnBehalfOfId ?? t.AssigneeId) != t.Account.OwnerId && t.Account.Ownership.Any(p => p.OwnerId == (t.OnBehalfOfId ?? t.AssigneeId) && p.ToOn != null), cancellationToken),
                (_, ownerId) => ownerId,
                report,
                cancellationToken),
            report,
            cancellationToken);
        foreach (var absence in staff.Absences.Where(a => staff.TodayOf(a.UserId, clock) is var today && a.ToOn >= today && a.FromOn <= today.AddDays(horizon)).ToList())
        {
            await TakeOverAsync(absence, report, cancellationToken);
        }

        await HandBackAsync(report, cancellationToken);
    }

    /// <summary>Work of people who no longer work here goes to the owner of the account, else to the nearest supervisor.</summary>
    public Task<IReadOnlyList<MovedWork>> DisabledAsync(int? userId, JobReport report, CancellationToken cancellationToken)
    {
        var disabled = staff.Members.Where(m => !m.IsEnabled && (userId is null || m.Id == userId)).Select(m => m.Id).ToArray();
        return disabled.Length == 0 ? Task.FromResult<IReadOnlyList<MovedWork>>([]) : StepAsync(
            async db => await MoveAsync(db, await HeldAsync(db, t => EF.Parameter(disabled).Contains(t.AssigneeId), t => t.AssigneeId != null && EF.Parameter(disabled).Contains(t.AssigneeId.Value), cancellationToken), (work, ownerId) => work.OnBehalfOfId ?? ownerId, report, cancellationToken),
            report,
            cancellationToken);
    }

    /// <summary>What falls into the absence, and what is late while it lasts, goes to whoever stands in.</summary>
    public Task<IReadOnlyList<MovedWork>> TakeOverAsync(PlanningStaff.Away absence, JobReport report, CancellationToken cancellationToken) => StepAsync(
        async db =>
        {
            var moved = await MoveAsync(db, await OfAbsentAsync(db, absence, cancellationToken), (work, _) => ManagerOf(work), report, cancellationToken);
            await new StandInNotices(db, clock, actorId).TakenOverAsync(absence, moved, cancellationToken);
            return moved;
        },
        report,
        cancellationToken);

    /// <summary>Everything moved because of the absence is judged again: what no longer belongs elsewhere goes back to its manager.</summary>
    /// <param name="absenceId">Changed, or about to be deleted.</param>
    public Task<IReadOnlyList<MovedWork>> JudgeAgainAsync(int absenceId, JobReport report, CancellationToken cancellationToken) =>
        StepAsync(db => JudgeAgainAsync(db, absenceId, report, cancellationToken), report, cancellationToken);

    /// <summary>Open work that falls into the absence and where it would go, without moving it; null where nobody is.</summary>
    public async Task<IReadOnlyList<(IHandedWork Work, int ManagerId, Assignment? To)>> PreviewAsync(KamDbContext db, PlanningStaff.Away absence, CancellationToken cancellationToken)
    {
        var today = staff.TodayOf(absence.UserId, clock);
        var held = await OfAbsentAsync(db, absence, cancellationToken);
        var moved = absence.Id == 0 ? [] : await HeldAsync(db, t => t.AbsenceId == absence.Id, t => t.AbsenceId == absence.Id, cancellationToken);
        return [.. held.Concat(moved).Select(h => h.Work).DistinctBy(w => (w.GetType(), w.Id)).Select(w => (w, ManagerOf(w), staff.Place(ManagerOf(w), w.DueOn, w.ShiftedFromOn, today, calendar)))];
    }

    public WorkRetargeting AsIfDisabled(int userId) => new(kam, staff.AsIfDisabled(userId), calendar, viewers, clock, actorId);

    /// <summary>Open work of somebody and where it would go were they disabled; null where nobody could take it.</summary>
    public async Task<IReadOnlyList<(IHandedWork Work, Assignment? To)>> PreviewDisabledAsync(KamDbContext db, int userId, CancellationToken cancellationToken) =>
        [.. (await HeldAsync(db, t => t.AssigneeId == userId, t => t.AssigneeId == userId, cancellationToken)).Select(h => (h.Work, (h.Work.OnBehalfOfId ?? h.OwnerId) is var manager ? staff.Place(manager, h.Work.DueOn, h.Work.ShiftedFromOn, staff.TodayOf(manager, clock), calendar) : null))];

    private async Task HandBackAsync(JobReport report, CancellationToken cancellationToken)
    {
        List<Absence> ended;
        await using (var db = kam.OpenAsSystem(PlanTouchesJob.Name))
        {
            var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
            ended = await db.Absences.AsNoTracking().Where(a => a.HandedBackAt == null && a.ToOn < latest).OrderBy(a => a.ToOn).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        }

        foreach (var absence in ended.Where(a => a.ToOn < staff.TodayOf(a.UserId, clock)))
        {
            await StepAsync(
                async db =>
                {
                    var moved = await JudgeAgainAsync(db, absence.Id, report, cancellationToken);
                    var now = clock.GetUtcNow().UtcDateTime;
                    await db.Absences.Where(a => a.Id == absence.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.HandedBackAt, now), cancellationToken);
                    return moved;
                },
                report,
                cancellationToken);
        }
    }

    private async Task<IReadOnlyList<MovedWork>> JudgeAgainAsync(KamDbContext db, int absenceId, JobReport report, CancellationToken cancellationToken)
    {
        var moved = await MoveAsync(db, await HeldAsync(db, t => t.AbsenceId == absenceId, t => t.AbsenceId == absenceId, cancellationToken), (work, _) => ManagerOf(work), report, cancellationToken);
        await new StandInNotices(db, clock, actorId).CameBackAsync(absenceId, moved, cancellationToken);
        return moved;
    }

    private async Task<IReadOnlyList<Held>> OfAbsentAsync(KamDbContext db, PlanningStaff.Away absence, CancellationToken cancellationToken)
    {
        // What is late counts from the day the absence has begun.
        var from = absence.FromOn <= staff.TodayOf(absence.UserId, clock) ? DateOnly.MinValue : absence.FromOn;
        return await HeldAsync(
            db,
            t => t.AssigneeId == absence.UserId && t.DueOn >= from && t.DueOn <= absence.ToOn,
            t => t.AssigneeId == absence.UserId && t.DueOn >= from && t.DueOn <= absence.ToOn,
            cancellationToken);
    }

    /// <summary>Whose work it is: what an absence or a closed account brought to somebody stays the first one's.</summary>
    private int ManagerOf(IHandedWork work) =>
        work.OnBehalfOfId is { } manager && (work.AbsenceId is not null || !staff.IsEnabled(manager)) ? manager : work.AssigneeId!.Value;

    private async Task<IReadOnlyList<MovedWork>> MoveAsync(KamDbContext db, IReadOnlyList<Held> held, Func<IHandedWork, int, int> managerOf, JobReport report, CancellationToken cancellationToken)
    {
        var moved = new List<MovedWork>();
        var owners = new Dictionary<int, int>();
        foreach (var (work, ownerId) in held)
        {
            var managerId = managerOf(work, ownerId);
            var was = new Assignment(work.AssigneeId!.Value, work.OnBehalfOfId, work.DueOn, work.AbsenceId, work.ShiftedFromOn);
            if (staff.Place(managerId, work.DueOn, work.ShiftedFromOn, staff.TodayOf(managerId, clock), calendar) is not { } now)
            {
                report.Fail(work is Touch ? PlanningReasons.NobodyToAssign : PlanningReasons.NobodyForTask, FormattableString.Invariant($"#{work.AccountId}"));
            }
            else if (now != was)
            {
                work.Place(now);
                moved.Add(new MovedWork(work, was.AssigneeId, now.AssigneeId, managerId, now.AbsenceId ?? was.AbsenceId));
                owners[work.AccountId] = ownerId;
            }
        }

        if (moved.Count > 0)
        {
            await LetSeeAsync(db, moved.Where(m => m.ChangedHands), owners, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await TouchDates.RefreshAsync(db, [.. moved.Where(m => m.IsTouch).Select(m => m.Work.AccountId).Distinct()], cancellationToken);
        }

        return moved;
    }

    /// <summary>A deputy sees the absent one's clients while the absence lasts, a head everybody's below; anybody else joins the team of the account.</summary>
    private async Task LetSeeAsync(KamDbContext db, IEnumerable<MovedWork> moved, Dictionary<int, int> owners, CancellationToken cancellationToken)
    {
        foreach (var group in moved.GroupBy(m => (m.ToId, m.Work.AccountId)))
        {
            var (receiver, accountId) = group.Key;
            var seenAsDeputy = staff.Absences.Any(a => a.DeputyId == receiver && a.UserId == owners[accountId] && group.All(m => m.AbsenceId == a.Id));
            if (!seenAsDeputy)
            {
                db.LetSee(await viewers.FindAsync(receiver, cancellationToken), accountId, owners[accountId], staff.TodayOf(receiver, clock), group.Max(m => m.Work.DueOn));
            }
        }
    }

    private static async Task<IReadOnlyList<Held>> HeldAsync(KamDbContext db, Expression<Func<Touch, bool>> touches, Expression<Func<WorkTask, bool>> tasks, CancellationToken cancellationToken) =>
        [
            .. await TouchesAsync(db, touches, cancellationToken),
            .. await db.WorkTasks.Where(t => t.Status == WorkTaskStatus.Open && t.AssigneeId != null).Where(tasks).OrderBy(t => t.Id).Select(t => new Held(t, t.Account.OwnerId)).ToListAsync(cancellationToken),
        ];

    /// <summary>Without greetings: they must not come late, so their own planner finds who acts and when.</summary>
    private static Task<List<Held>> TouchesAsync(KamDbContext db, Expression<Func<Touch, bool>> which, CancellationToken cancellationToken) =>
        db.Touches.Where(t => t.Status == TouchStatus.Planned && t.Origin != TouchOrigin.Greeting).Where(which).OrderBy(t => t.Id).Select(t => new Held(t, t.Account.OwnerId)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<MovedWork>> StepAsync(Func<KamDbContext, Task<IReadOnlyList<MovedWork>>> step, JobReport report, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // What another server moved meanwhile is read anew.
            await using var db = kam.OpenAsSystem(PlanTouchesJob.Name);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var moved = await step(db);
                await transaction.CommitAsync(cancellationToken);
                if (moved.Count > 0)
                {
                    viewers.Forget();
                    report.Warn(PlanningReasons.Retargeted, count: moved.Count);
                }

                return moved;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException && attempt < Attempts)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    internal sealed record Held(IHandedWork Work, int OwnerId);
}
