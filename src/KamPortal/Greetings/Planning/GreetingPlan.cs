using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Planning;

/// <summary>What one run plans by: rules, staff, calendar and settings, loaded once.</summary>
internal sealed class GreetingPlan(GreetingRules rules, PlanningStaff staff, WorkCalendar calendar, PortalSettings settings, IReadOnlyDictionary<int, string> languages)
{
    private readonly Dictionary<(int Owner, DateOnly On, DateOnly Today), Assignment?> assigned = [];

    public GreetingRules Rules => rules;

    public int LeapDay => settings.LeapBirthdayDay;

    public int Horizon => settings.GreetingHorizonDays;

    /// <summary>Days back that are reported as missed after a standstill.</summary>
    public int CatchUp => settings.CatchUpDays;

    public int Fingerprint { get; } = StableHash.Of(FormattableString.Invariant($"{rules.Print}|{settings.GreetingHorizonDays}|{settings.LeapBirthdayDay}|{calendar.Fingerprint}")) | 1;

    public static async Task<GreetingPlan> LoadAsync(KamDbContext db, DateOnly utcToday, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var first = utcToday.AddDays(-settings.CatchUpDays - 1);
        var languages = await db.PortalUsers.AsNoTracking().Select(u => new { u.Id, u.Language }).ToDictionaryAsync(u => u.Id, u => u.Language, cancellationToken);
        return new GreetingPlan(
            await GreetingRules.LoadAsync(db, cancellationToken),
            await PlanningStaff.LoadAsync(db, first, cancellationToken),
            await WorkCalendar.LoadAsync(db, first.AddDays(-14), utcToday.AddDays(settings.GreetingHorizonDays + 31), cancellationToken),
            settings,
            languages);
    }

    public string LanguageOf(int userId) => languages.GetValueOrDefault(userId, "ru");

    /// <summary>Whoever is away on a day that is planned.</summary>
    public int[] Away(DateOnly today) => [.. staff.Absences.Where(a => a.ToOn >= today && a.FromOn <= today.AddDays(Horizon)).Select(a => a.UserId).Distinct()];

    public bool KnowsCalendarOf(int year) => calendar.Knows(year);

    /// <summary>
    /// Who deals with a greeting, and by when: the last working day on or before it. Whoever is away for a day or two and has no deputy does it before
    /// they go: after the day it would be late.
    /// </summary>
    /// <returns>Null when there is nobody to give it to.</returns>
    public Assignment? Assign(int ownerId, DateOnly on, DateOnly today)
    {
        if (assigned.TryGetValue((ownerId, on, today), out var known))
        {
            return known;
        }

        var actOn = ActOn(on, today);
        var found = staff.Assign(ownerId, actOn, calendar);
        for (var day = actOn; found is { } late && late.DueOn > on && day > today;)
        {
            day = calendar.PreviousWorkingDay(day.AddDays(-1));
            found = day < today ? null : staff.Assign(ownerId, day, calendar);
            if (found is null || found.DueOn > on)
            {
                found = late;
            }
        }

        return assigned[(ownerId, on, today)] = found is { } moved && moved.DueOn > on ? new Assignment(moved.AssigneeId, moved.OnBehalfOfId, actOn) : found;
    }

    private DateOnly ActOn(DateOnly on, DateOnly today)
    {
        var day = calendar.PreviousWorkingDay(on);
        return day >= today ? day : today < on ? today : on;
    }
}
