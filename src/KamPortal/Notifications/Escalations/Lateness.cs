using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;

namespace KamPortal.Notifications.Escalations;

/// <summary>How many working days something is late, for whom, and who is to hear of it.</summary>
internal sealed class Lateness(PlanningStaff staff, WorkCalendar calendar, PortalSettings settings, TimeProvider clock)
{
    /// <summary>Nobody needs the exact number beyond.</summary>
    public const int MostDays = 60;

    public const int Levels = 2;

    /// <summary>Days back that are counted: enough for <see cref="MostDays"/> working days with holidays and a long leave.</summary>
    private const int DaysBack = 180;

    public PlanningStaff Staff => staff;

    public WorkCalendar Calendar => calendar;

    public static async Task<Lateness> LoadAsync(KamDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddDays(-DaysBack), today.AddDays(1), cancellationToken);
        return new Lateness(await PlanningStaff.LoadAsync(db, today.AddDays(-DaysBack), cancellationToken), calendar, await SettingQueries.GetAsync(db, cancellationToken), clock);
    }

    /// <summary>Working days since the day it was due on which its holder was there; of what came to a deputy, since it came. At most <see cref="MostDays"/>.</summary>
    public int DaysOf(LateWork work)
    {
        var today = staff.TodayOf(work.HolderId, clock);
        var day = work.HeldSince is { } since && since > work.DueOn ? since.AddDays(-1) : work.DueOn;
        day = day < today.AddDays(-DaysBack) ? today.AddDays(-DaysBack) : day;
        var days = 0;
        for (day = day.AddDays(1); day <= today && days < MostDays; day = day.AddDays(1))
        {
            days += calendar.IsWorkingDay(day) && staff.IsThere(work.HolderId, day) ? 1 : 0;
        }

        return days;
    }

    /// <returns>0 while it is nobody else's business.</returns>
    public int LevelOf(int days) => days >= settings.SecondEscalationDays ? 2 : days >= settings.EscalationDays ? 1 : 0;

    public int ThresholdOf(int level) => level == 1 ? settings.EscalationDays : settings.SecondEscalationDays;

    /// <summary>Level 1: the supervisor, level 2: the supervisor's; on leave the next one up instead.</summary>
    /// <returns>Null when nobody stands there.</returns>
    public int? ToldOf(int holderId, int level)
    {
        var above = staff.SupervisorsOf(holderId).Skip(level - 1).ToList();
        return above.Where(id => staff.IsThere(id, staff.TodayOf(id, clock))).Cast<int?>().FirstOrDefault();
    }

    public DateTime NowOf(int userId) => LocalTime.Now(clock, staff.Members.First(m => m.Id == userId).TimeZoneId);
}
