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

    public sealed record Member(int Id, bool IsEnabled, int? SupervisorId, string TimeZoneId);

    public sealed record Away(int UserId, DateOnly FromOn, DateOnly ToOn, int? DeputyId);

    public IReadOnlyCollection<Member> Members => members.Values;

    public IEnumerable<Away> Absences => absences.SelectMany(a => a);

    public static async Task<PlanningStaff> LoadAsync(KamDbContext db, DateOnly from, CancellationToken cancellationToken)
    {
        var members = await db.PortalUsers.AsNoTracking().Select(u => new Member(u.Id, u.IsEnabled, u.SupervisorId, u.TimeZoneId ?? u.Branch.TimeZoneId)).ToListAsync(cancellationToken);
        var absences = await db.Absences.AsNoTracking().Where(a => a.ToOn >= from).Select(a => new Away(a.UserId, a.FromOn, a.ToOn, a.DeputyId)).ToListAsync(cancellationToken);
        return new PlanningStaff(members, absences);
    }

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

        for (var shifts = 0; shifts < MostShifts; shifts++)
        {
            if (AbsenceOn(managerId, due) is not { } absence)
            {
                return new Assignment(managerId, null, due);
            }

            if (absence.DeputyId is { } deputy && IsThere(deputy, due))
            {
                return new Assignment(deputy, managerId, due);
            }

            if (calendar.WorkingDaysBetween(absence.FromOn, absence.ToOn) > ShortAbsence)
            {
                break;
            }

            due = calendar.NextWorkingDay(absence.ToOn.AddDays(1));
        }

        return Above(manager, due) is { } supervisor ? new Assignment(supervisor, managerId, due) : new Assignment(managerId, null, due);
    }

    public bool IsEnabled(int userId) => members.TryGetValue(userId, out var member) && member.IsEnabled;

    public bool IsThere(int userId, DateOnly day) => IsEnabled(userId) && AbsenceOn(userId, day) is null;

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
            if (IsThere(above, day))
            {
                return above;
            }

            enabled ??= supervisor.IsEnabled ? above : null;
        }

        return enabled;
    }
}
