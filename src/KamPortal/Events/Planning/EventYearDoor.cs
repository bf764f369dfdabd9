using System.Globalization;
using KamPortal.Data;
using KamPortal.Events.Resources;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>How verbs reach the plan of a year.</summary>
internal static class EventYearDoor
{
    public static string Link(int year) => FormattableString.Invariant($"/events/year?year={year}");

    /// <exception cref="RuleViolation">There is no such plan, or it is not where the verb needs it.</exception>
    public static async Task<AnnualEventPlan> FindAsync(KamDbContext db, int planId, CancellationToken cancellationToken, params AnnualPlanStatus[] statuses)
    {
        var plan = await db.AnnualEventPlans.Include(p => p.Lines).ThenInclude(l => l.Event).SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new RuleViolation(EventYearMessages.PlanNotFound);
        return statuses.Contains(plan.Status) ? plan : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventYearMessages.PlanIs, plan.Status.Label()));
    }

    /// <summary>Hours of events of the year, and of lines that are no events yet.</summary>
    public static async Task<YearLoad> LoadAsync(KamDbContext db, int year, IEnumerable<AnnualPlanLine> lines, DateOnly today, CancellationToken cancellationToken)
    {
        var calendar = await WorkCalendar.LoadAsync(db, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancellationToken);
        var hours = new decimal[12];
        foreach (var months in (await TrainerHours.OfYearAsync(db, year, cancellationToken)).Values)
        {
            for (var m = 0; m < 12; m++)
            {
                hours[m] += months[m];
            }
        }

        var templates = await db.EventTemplates.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var line in lines.Where(l => l.EventId is null))
        {
            hours[line.Month - 1] += YearProposal.Hours(line.TemplateId is { } id ? templates.GetValueOrDefault(id) : null);
        }

        return new YearLoad(YearLoad.DaysOf(calendar, year), hours, YearLoad.First(year, today));
    }
}
