using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.WorkCalendars;

namespace KamPortal.Touches.Planning;

/// <summary>Everything planning rests on, read once per run: rules, calendar, who is there, how much fits into a day.</summary>
internal sealed record PlanningBasis(PlanningRules Rules, PlanningStaff Staff, WorkCalendar Calendar, DayCapacity Capacity, PortalSettings Settings)
{
    public TouchPlan Plan { get; } = new(Rules, Staff, Calendar, Settings);

    public static async Task<PlanningBasis> LoadAsync(KamDbContext db, DateOnly utcToday, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var first = utcToday.AddDays(-settings.CatchUpDays);
        return new PlanningBasis(
            await PlanningRules.LoadAsync(db, first, cancellationToken),
            await PlanningStaff.LoadAsync(db, first, cancellationToken),
            await WorkCalendar.LoadAsync(db, first, utcToday.AddDays(2 * settings.PlanningHorizonDays), cancellationToken),
            await DayCapacity.LoadAsync(db, settings, cancellationToken),
            settings);
    }
}
