using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>Who is there on which day, and who does a touch when its manager is not.</summary>
internal sealed class PlanningStaff(IEnumerable<PlanningStaff.Member> members, IEnumerable<PlanningStaff.Away> absences)
{
    /// <summary>Without a deputy, an absence up to this many working days moves the touch instead of giving it away.</summary>
    public const int ShortAbsence = 2;

    private const int MostShifts = 10;

    private readonly Dictionary<int, Member> members = members.ToDictionary(m => m.Id);
    private readonly ILookup<int, Away> absences = absences.ToLookup(a => a.UserId);

    /// <param name="TakesWork">Whether their roles let them work with clients; whoever may not is passed over.</param>
    public sealed record Member(int Id, bool IsEnabled, int? SupervisorId, string TimeZoneId, bool TakesWork = true);

    /// <param name="Id">Of the absence; 0 for one not recorded yet.</param>
    public sealed record Away(int UserId, DateOnly FromOn, DateOnly ToOn, int? DeputyId, int Id = 0);

    public IReadOnlyCollection<Member> Members => members.Values;

    public IEnumerable<Away> Absences => absences.SelectMany(a => a);

    public static async Task<PlanningStaff> LoadAsync(KamDbContext db, DateOnly from, CancellationToken cancellationToken)
    {
        var roles = Policies.Holders[Policies.WorkTouches].ToArray();
        var members = await db.PortalUsers.AsNoTracking().Select(u => new Member(u.Id, u.IsEnabled, u.SupervisorId, u.TimeZoneId ?? u.Branch.TimeZoneId, u.Roles.Any(r => roles.Contains(r.Role)))).ToListAsync(cancellationToken);
        var absences = await db.Absences.AsNoTracking().Where(a => a.ToOn >= from).Select(a => new Away(a.UserId, a.FromOn, a.ToOn, a.DeputyId, a.Id)).ToListAsync(cancellationToken);
        return new PlanningStaff(members, absences);
    }

    /// <summary>The same staff, were the absence recorded so (an <see cref="Away.Id"/> that is known is replaced), or not at all.</summary>
    public PlanningStaff AsIf(Away? absence, int withoutId = 0) =>
        new(members.Values, [.. Absences.Where(a => a.Id == 0 || (a.Id != withoutId && a.Id != absence?.Id)), .. absence is null ? [] : new[] { absence }]);

    /// <summary>The same staff without one of them.</summary>
    public PlanningStaff AsIfDisabled(int userId) => new(members.Values.Select(m => m.Id == userId ? m with { IsEnabled = false } : m), Absences);

    /// <summary>Who acts for a manager on a day: the manager, the deputy, else the nearest supervisor who is there.</summary>
    /// <returns>Null when the manager is disabled and nobody above is there to take over.</returns>
    public Assignment? Assign(int managerId, DateOnly due, WorkCalendar calendar)
    {
        if (!members.TryGetValue(managerId, out var manager))
        {
            return null;
        }

        if (!manager.IsEnabled)
        {
            return Above(manager, due) is { } head ? new Assignment(head, managerId, due) : null;
        }

        var (asked, absenceId) = (due, (int?)null);
        for (var shifts = 0; shifts < MostShifts; shifts++)
        {
            if (AbsenceOn(managerId, due) is not { } absence)
            {
                return new Assignment(managerId, null, due, absenceId, due == asked ? null : asked);
            }

            absenceId = absence.Id == 0 ? null : absence.Id;
            if (absence.DeputyId is { } deputy && CanTake(deputy, due))
            {
                return new Assignment(deputy, managerId, due, absenceId, due == asked ? null : asked);
            }

            if (calendar.WorkingDaysBetween(absence.FromOn, absence.ToOn) > ShortAbsence)
            {
                break;
            }

            due = calendar.NextWorkingDay(absence.ToOn.AddDays(1));
        }

        return Above(manager, due) is { } supervisor
            ? new Assignment(supervisor, managerId, due, absenceId, due == asked ? null : asked)
            : due == asked ? new Assignment(managerId, null, due) : new Assignment(managerId, null, due, absenceId, asked);
    }

    /// <summary>Where open work belongs as of today: what is still to come is judged by its day, what is late by who is there today, and keeps the day it was due.</summary>
    /// <inheritdoc cref="Assign"/>
    public Assignment? Place(int managerId, DateOnly due, DateOnly? shiftedFrom, DateOnly today, WorkCalendar calendar)
    {
        if (shiftedFrom is { } asked && asked >= today)
        {
            return Assign(managerId, asked, calendar);
        }

        if (due >= today)
        {
            return Assign(managerId, due, calendar);
        }

        return Assign(managerId, today, calendar) is not { } assigned ? null
            : assigned.DueOn > today ? new Assignment(managerId, null, due)
            : assigned with { DueOn = due };
    }

    /// <summary>Today where the person is; UTC for somebody unknown.</summary>
    public DateOnly TodayOf(int userId, TimeProvider clock) => LocalTime.Today(clock, members.TryGetValue(userId, out var member) ? member.TimeZoneId : "UTC");

    /// <summary>Enabled supervisors of somebody, the nearest first.</summary>
    public IEnumerable<int> SupervisorsOf(int userId)
    {
        var seen = new HashSet<int> { userId };
        for (var id = members.GetValueOrDefault(userId)?.SupervisorId; id is { } above && seen.Add(above) && members.TryGetValue(above, out var supervisor); id = supervisor.SupervisorId)
        {
            if (supervisor.IsEnabled)
            {
                yield return above;
            }
        }
    }

    public bool IsEnabled(int userId) => members.TryGetValue(userId, out var member) && member.IsEnabled;

    public bool IsThere(int userId, DateOnly day) => IsEnabled(userId) && AbsenceOn(userId, day) is null;

    private bool CanTake(int userId, DateOnly day) => IsThere(userId, day) && members[userId].TakesWork;

    /// <summary>Of overlapping absences the one with a deputy counts, then the longest.</summary>
    private Away? AbsenceOn(int userId, DateOnly day) =>
        absences[userId].Where(a => a.FromOn <= day && day <= a.ToOn).OrderByDescending(a => a.DeputyId is { } d && IsEnabled(d)).ThenByDescending(a => a.ToOn).FirstOrDefault();

    /// <summary>The nearest supervisor who is there; when all are away, the nearest enabled one.</summary>
    private int? Above(Member member, DateOnly day)
    {
        int? enabled = null;
        var seen = new HashSet<int> { member.Id };
        for (var id = member.SupervisorId; id is { } above && seen.Add(above) && members.TryGetValue(above, out var supervisor); id = supervisor.SupervisorId)
        {
            if (CanTake(above, day))
            {
                return above;
            }

            enabled ??= supervisor is { IsEnabled: true, TakesWork: true } ? above : null;
        }

        return enabled;
    }
}
