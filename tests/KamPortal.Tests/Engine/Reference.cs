using KamPortal.Touches;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;

namespace KamPortal.Tests.Engine;

/// <summary>The same arithmetic said slowly: every day is looked at, one after another, and nothing is shared with the portal.</summary>
internal static class Reference
{
    /// <summary>Whether a rule that starts on a day (without spreading) falls on another.</summary>
    public static bool Falls(CadenceUnit unit, int every, DateOnly start, DateOnly day)
    {
        if (day < start)
        {
            return false;
        }

        if (unit != CadenceUnit.Month)
        {
            return (day.DayNumber - start.DayNumber) % (unit == CadenceUnit.Week ? 7 * every : every) == 0;
        }

        // The start's day of the month, or the month's last where it has no such day.
        var months = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        return months % every == 0 && day.Day == Math.Min(start.Day, DateTime.DaysInMonth(day.Year, day.Month));
    }

    public static bool IsOff(IReadOnlyDictionary<DateOnly, DayKind> exceptions, DateOnly day)
    {
        if (exceptions.TryGetValue(day, out var kind))
        {
            return kind == DayKind.Off;
        }

        return day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday
            || (day.Month == 1 && day.Day <= 8) || (day.Month == 2 && day.Day == 23) || (day.Month == 3 && day.Day == 8) || (day.Month == 5 && (day.Day == 1 || day.Day == 9)) || (day.Month == 6 && day.Day == 12) || (day.Month == 11 && day.Day == 4);
    }

    public static DateOnly Due(CadenceUnit unit, DayOffPolicy policy, DateOnly day, IReadOnlyDictionary<DateOnly, DayKind> exceptions)
    {
        if (policy == DayOffPolicy.KeepDate || !IsOff(exceptions, day))
        {
            return day;
        }

        var (before, after) = (day, day);
        while (IsOff(exceptions, before))
        {
            before = before.AddDays(-1);
        }

        while (IsOff(exceptions, after))
        {
            after = after.AddDays(1);
        }

        var forward = policy == DayOffPolicy.NextWorkingDay;
        if (unit == CadenceUnit.Month)
        {
            forward = forward ? after.Month == day.Month || before.Month != day.Month : before.Month != day.Month && after.Month == day.Month;
        }

        return forward ? after : before;
    }

    /// <summary>What is late already is done by whoever does today's work, and stays as late as it is.</summary>
    public static (int Who, int? Instead, DateOnly On)? Place(List<PlanningStaff.Member> members, List<PlanningStaff.Away> absences, int manager, DateOnly day, DateOnly today, IReadOnlyDictionary<DateOnly, DayKind> exceptions)
    {
        var isLate = day < today;
        var placed = Assign(members, absences, manager, isLate ? today : day, exceptions);
        if (!isLate || placed is not { } there)
        {
            return placed;
        }

        // Back within days: the work waits for its manager.
        return there.On == today ? (there.Who, there.Instead, day) : (manager, null, day);
    }

    /// <summary>Who does a manager's work of a day, and on which day: §5.3 of the domain, read aloud.</summary>
    public static (int Who, int? Instead, DateOnly On)? Assign(List<PlanningStaff.Member> members, List<PlanningStaff.Away> absences, int manager, DateOnly day, IReadOnlyDictionary<DateOnly, DayKind> exceptions)
    {
        var him = members.Find(m => m.Id == manager);
        if (him is null)
        {
            return null;
        }

        if (!him.IsEnabled)
        {
            return Superior(him, day) is { } head ? (head, manager, day) : null;
        }

        for (var moves = 0; moves < 10; moves++)
        {
            if (Absence(manager, day) is not { } away)
            {
                return (manager, null, day);
            }

            if (away.DeputyId is { } deputy && Works(deputy) && Absence(deputy, day) is null)
            {
                return (deputy, manager, day);
            }

            var workingDays = 0;
            for (var d = away.FromOn; d <= away.ToOn; d = d.AddDays(1))
            {
                workingDays += IsOff(exceptions, d) ? 0 : 1;
            }

            if (workingDays > 2)
            {
                break;
            }

            day = away.ToOn.AddDays(1);
            while (IsOff(exceptions, day))
            {
                day = day.AddDays(1);
            }
        }

        return Superior(him, day) is { } above ? (above, manager, day) : (manager, null, day);

        bool Works(int id) => members.Exists(m => m.Id == id && m.IsEnabled && m.TakesWork);

        PlanningStaff.Away? Absence(int id, DateOnly on)
        {
            PlanningStaff.Away? best = null;
            foreach (var one in absences)
            {
                if (one.UserId != id || on < one.FromOn || on > one.ToOn)
                {
                    continue;
                }

                var (hasDeputy, bestHas) = (HasDeputy(one), best is not null && HasDeputy(best));
                if (best is null || (hasDeputy && !bestHas) || (hasDeputy == bestHas && one.ToOn > best.ToOn))
                {
                    best = one;
                }
            }

            return best;
        }

        bool HasDeputy(PlanningStaff.Away one) => one.DeputyId is { } id && members.Exists(m => m.Id == id && m.IsEnabled);

        int? Superior(PlanningStaff.Member of, DateOnly on)
        {
            var chain = new List<int>();
            for (var next = of.SupervisorId; next is not null && next != of.Id && !chain.Contains(next.Value) && members.Find(m => m.Id == next) is { } person; next = person.SupervisorId)
            {
                chain.Add(person.Id);
            }

            var able = chain.FindAll(Works);
            var present = able.FindAll(id => Absence(id, on) is null);
            return present.Count > 0 ? present[0] : able.Count > 0 ? able[0] : null;
        }
    }

    /// <summary>The first instant whose date in the zone is the day, sought in quarters of an hour.</summary>
    public static DateTime Begins(DateOnly day, TimeZoneInfo zone)
    {
        var utc = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(-15);
        while (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(utc, zone).DateTime) < day)
        {
            utc = utc.AddMinutes(15);
        }

        return utc.UtcDateTime;
    }
}
