using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Notifications.Escalations;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;

namespace KamPortal.Demo;

/// <summary>Work of absent colleagues in the hands of whoever stands in, and what heads have been told of late work, as the jobs would have left it by last night.</summary>
internal sealed class DemoStandIns
{
    private const int HourOfTelling = 6;

    private readonly DemoStaff staff;
    private readonly WorkCalendar calendar;
    private readonly PlanningStaff planning;
    private readonly Dictionary<int, string> names;
    private readonly Lateness lateness;
    private readonly DateOnly today;

    public DemoStandIns(DemoStaff staff, DemoAccounts accounts, DemoTouches touches, DemoTasks tasks, WorkCalendar calendar, DateOnly today)
    {
        (this.staff, this.calendar, this.today) = (staff, calendar, today);
        planning = new PlanningStaff(
            staff.Users.Select(u => new PlanningStaff.Member(u.Id, u.IsEnabled, u.SupervisorId, u.TimeZoneId ?? staff.Branches.First(b => b.Id == u.BranchId).TimeZoneId, Policies.Allows(Policies.WorkTouches, u.Roles.Select(r => r.Role).ToHashSet()))),
            staff.Absences.Select(a => new PlanningStaff.Away(a.UserId, a.FromOn, a.ToOn, a.DeputyId, a.Id)));
        names = staff.Users.ToDictionary(u => u.Id, u => u.LastName + " " + u.FirstName);
        lateness = new Lateness(planning, calendar, new PortalSettings(), new Yesterday(today));
        foreach (var work in touches.Touches.Where(t => t.Status == TouchStatus.Planned).Cast<IHandedWork>().Concat(tasks.All.Where(t => t.Status == WorkTaskStatus.Open && t.AssigneeId is { } id && planning.IsEnabled(id))))
        {
            Place(work);
        }

        touches.Date(accounts.All);
    }

    private void Place(IHandedWork work)
    {
        if (work.AssigneeId is { } manager && planning.Place(manager, work.DueOn, null, today, calendar) is { AbsenceId: not null } assignment)
        {
            work.Place(assignment);
        }
    }

    /// <summary>Told on the morning on which enough working days had gone by. Everything else of the company is written before.</summary>
    public async Task EscalateAsync(KamDbContext db, BulkLoad load, CancellationToken cancellationToken)
    {
        var (escalations, notifications) = (new List<Escalation>(), new List<Notification>());
        var late = await LateWorkReader.ReadAsync(db, null, today, int.MaxValue, cancellationToken);
        var told = late.Where(w => planning.IsEnabled(w.HolderId)).Select(work => (Work: work, Days: lateness.DaysOf(work)))
            .SelectMany(l => Enumerable.Range(1, lateness.LevelOf(l.Days)).Select(level => (l.Work, Level: level, On: ToldOn(l.Days - lateness.ThresholdOf(level)), UserId: lateness.ToldOf(l.Work.HolderId, level))))
            .Where(t => t.UserId is not null).GroupBy(t => (t.On, t.Level, UserId: t.UserId!.Value)).OrderBy(g => g.Key.On);
        foreach (var group in told)
        {
            var (on, level, userId) = group.Key;
            var at = on.ToDateTime(new TimeOnly(HourOfTelling, 0), DateTimeKind.Utc);
            escalations.AddRange(group.Select(t => new Escalation { Key = t.Work.KeyAt(level), AccountId = t.Work.AccountId, OfUserId = t.Work.HolderId, ToUserId = userId, Level = level, DueOn = t.Work.DueOn, At = at }));
            notifications.Add(new Notification
            {
                UserId = userId,
                Key = EscalateOverdueJob.KeyOf(userId, level, on),
                Link = EscalateOverdueJob.Link,
                CreatedAt = at,
                Text = Notify.Cut(InCulture.Of("ru", () => EscalationWords.Line(lateness.ThresholdOf(level), [.. group.Select(t => t.Work)], [.. group.Select(t => names[t.Work.HolderId]).Distinct().Order(StringComparer.Ordinal)]))),
            });
        }

        await load.WriteAsync(escalations, cancellationToken);
        await load.WriteAsync(notifications, cancellationToken);
    }

    /// <param name="daysAgo">Working days since then.</param>
    private DateOnly ToldOn(int daysAgo) => calendar.AddWorkingDays(calendar.PreviousWorkingDay(DateOnly.FromDateTime(lateness.NowOf(staff.Director.Id))), -daysAgo);

    /// <summary>What happens today is left to the jobs.</summary>
    private sealed class Yesterday(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today.AddDays(-1).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
