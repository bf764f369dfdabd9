using KamPortal.Data;
using KamPortal.Events.Resources;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>The plan of a year with the capacity it is made against.</summary>
public sealed class EventYearQueries(KamDb kam, TimeProvider clock)
{
    /// <param name="number">Of the version; null: the one being worked on, else the one in force.</param>
    public async Task<EventYearView> FindAsync(int year, int? number, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var today = db.Viewer.Today(clock);
        var (mayPlan, mayApprove, money) = (db.Viewer.May(Policies.PlanEventYear), db.Viewer.May(Policies.ApproveEventYear), db.Viewer.May(Policies.SeeEventCosts));
        var versions = await db.AnnualEventPlans.Where(p => p.Year == year && (mayPlan || mayApprove || p.Status == AnnualPlanStatus.Approved || p.Status == AnnualPlanStatus.Superseded))
            .OrderByDescending(p => p.Number).Select(p => new YearVersion(p.Id, p.Number, p.Status)).ToListAsync(cancellationToken);
        var shown = versions.Find(v => v.Number == number) ?? versions.Find(v => v.Status is not (AnnualPlanStatus.Approved or AnnualPlanStatus.Superseded)) ?? versions.Find(v => v.Status == AnnualPlanStatus.Approved);
        var plan = shown is null ? null : await db.AnnualEventPlans.AsNoTracking().AsSplitQuery().Include(p => p.Lines).ThenInclude(l => l.Template).Include(p => p.Lines).ThenInclude(l => l.Event)
            .Include(p => p.CreatedBy).Include(p => p.SubmittedBy).Include(p => p.DecidedBy).SingleAsync(p => p.Id == shown.Id, cancellationToken);
        var trainers = await TrainersAsync(db, year, cancellationToken);
        var booked = (await EventYearDoor.LoadAsync(db, year, [], today, cancellationToken)).Hours;
        var load = await EventYearDoor.LoadAsync(db, year, plan?.Lines ?? [], today, cancellationToken);
        var firstDay = new DateOnly(year, 1, 1);
        var rooms = await db.EventRooms.Where(r => r.ClosedOn == null || r.ClosedOn > firstDay).Select(r => r.Seats).ToListAsync(cancellationToken);
        var (byMonth, byLevel) = money ? await MoneyAsync(db, year, plan?.Lines ?? [], cancellationToken) : ([], []);
        var isOpen = versions.Exists(v => v.Status is AnnualPlanStatus.Draft or AnnualPlanStatus.Submitted or AnnualPlanStatus.Returned);
        return new EventYearView(
            year, today, plan is null ? null : View(db.Viewer, plan, money, await MayDecideAsync(db, plan, cancellationToken)), versions, Months(year, load, booked, trainers), trainers.Count, rooms.Count, rooms.Sum(), byMonth, byLevel,
            mayPlan && !isOpen && year >= today.Year);
    }

    private static YearPlanView View(Viewer viewer, AnnualEventPlan p, bool money, bool mayDecide) => new(
        p.Id, p.Version, p.Number, p.Status, p.CreatedBy.FullName, p.CreatedAt, p.SubmittedBy?.FullName, p.SubmittedAt, p.DecidedBy?.FullName, p.DecidedAt, p.DecisionNote,
        [.. p.Lines.OrderBy(l => l.Month).ThenByDescending(l => l.Level).ThenBy(l => l.Id).Select(l => new YearLineRow(
            l.Id, l.Version, l.Month, l.Title, l.Form, l.Level, l.TemplateId, l.Template?.Title, l.Category, l.Seats, money ? l.Budget : null, l.Reason, YearProposal.Hours(l.Template), l.EventId, l.Event?.Status))],
        viewer.May(Policies.PlanEventYear) && p.Status is AnnualPlanStatus.Draft or AnnualPlanStatus.Returned,
        mayDecide,
        viewer.May(Policies.PlanEventYear) && p.Status == AnnualPlanStatus.Approved);

    private static async Task<bool> MayDecideAsync(KamDbContext db, AnnualEventPlan plan, CancellationToken cancellationToken) =>
        plan.Status == AnnualPlanStatus.Submitted && db.Viewer.May(Policies.ApproveEventYear)
        && (plan.SubmittedById != db.Viewer.UserId || (await DecideEventYear.OtherDirectorsAsync(db, db.Viewer.UserId, cancellationToken)).Count == 0);

    /// <summary>Hours of the year of each trainer who is to be had, up to the month they leave in.</summary>
    private static async Task<List<(decimal Hours, DateOnly? LeftOn)>> TrainersAsync(KamDbContext db, int year, CancellationToken cancellationToken)
    {
        var setting = (await SettingQueries.GetAsync(db, cancellationToken)).TrainerHoursPerYear;
        var firstDay = new DateOnly(year, 1, 1);
        var trainers = await db.Trainers.Where(t => (t.LeftOn == null || t.LeftOn > firstDay) && (t.UserId == null || t.User!.IsEnabled)).Select(t => new { t.HoursPerYear, t.LeftOn }).ToListAsync(cancellationToken);
        return trainers.ConvertAll(t => ((decimal)(t.HoursPerYear ?? setting), t.LeftOn));
    }

    private static IReadOnlyList<YearMonth> Months(int year, YearLoad load, decimal[] booked, List<(decimal Hours, DateOnly? LeftOn)> trainers)
    {
        var days = Math.Max(1, load.WorkingDays.Sum());
        return [.. Enumerable.Range(1, 12).Select(m => new YearMonth(
            m, load.WorkingDays[m - 1], Math.Round(trainers.Where(t => t.LeftOn is not { } left || left > new DateOnly(year, m, 1)).Sum(t => t.Hours) * load.WorkingDays[m - 1] / days, 1), booked[m - 1], load.Hours[m - 1] - booked[m - 1]))];
    }

    private static async Task<(IReadOnlyList<YearMoney> ByMonth, IReadOnlyList<YearMoney> ByLevel)> MoneyAsync(KamDbContext db, int year, IReadOnlyList<AnnualPlanLine> lines, CancellationToken cancellationToken)
    {
        var (from, to) = EventYear.Window(year);
        var costs = (await db.EventCosts.Where(c => c.Event.StartsAt >= from && c.Event.StartsAt < to && c.Event.Status != EventStatus.Cancelled)
            .GroupBy(c => new { c.EventId, c.Event.StartsAt, c.Event.TimeZoneId, c.Event.Level })
            .Select(g => new { g.Key.StartsAt, g.Key.TimeZoneId, g.Key.Level, Planned = g.Sum(c => c.Planned), Actual = g.Sum(c => c.Actual ?? 0) }).ToListAsync(cancellationToken))
            .Select(c => (Day: EventYear.DayOf(c.StartsAt, c.TimeZoneId), c.Level, c.Planned, c.Actual)).Where(c => c.Day.Year == year).ToList();
        return (
            [.. Enumerable.Range(1, 12).Select(m => new YearMoney(m, lines.Where(l => l.Month == m).Sum(l => l.Budget), costs.Where(c => c.Day.Month == m).Sum(c => c.Planned), costs.Where(c => c.Day.Month == m).Sum(c => c.Actual)))],
            [.. Enum.GetValues<EventLevel>().Select(v => new YearMoney((int)v, lines.Where(l => l.Level == v).Sum(l => l.Budget), costs.Where(c => c.Level == v).Sum(c => c.Planned), costs.Where(c => c.Level == v).Sum(c => c.Actual)))]);
    }
}
