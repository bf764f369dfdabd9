using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>A new version of the plan of a year: proposed from the needs where there is none, else a copy of the one in force.</summary>
public sealed class DraftEventYear(KamDb kam, TimeProvider clock)
{
    private const int YearsAhead = 3;

    /// <returns>The plan's id.</returns>
    /// <exception cref="RuleViolation">No right, a year that is over, or a version is being worked on already.</exception>
    public async Task<int> StartAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        var today = db.Viewer.Today(clock);
        if (year < today.Year || year > today.Year + YearsAhead)
        {
            throw new RuleViolation(EventYearMessages.YearRange);
        }

        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var known = await db.AnnualEventPlans.AsNoTracking().Include(p => p.Lines).Where(p => p.Year == year).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        if (known.Find(p => p.Status is AnnualPlanStatus.Draft or AnnualPlanStatus.Submitted or AnnualPlanStatus.Returned) is { } open)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventYearMessages.PlanOpenAlready, year, open.Number, open.Status.Label()));
        }

        var plan = new AnnualEventPlan { Year = year, Number = (known.LastOrDefault()?.Number ?? 0) + 1, CreatedAt = clock.GetUtcNow().UtcDateTime, CreatedById = db.Viewer.UserId!.Value };
        plan.Lines.AddRange(known.Find(p => p.Status == AnnualPlanStatus.Approved) is { } inForce ? inForce.Lines.OrderBy(l => l.Id).Select(Copy) : await ProposeAsync(db, year, [], today, cancellationToken));
        db.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return plan.Id;
    }

    /// <summary>Adds what the needs ask for and the lines do not give yet; a second time nothing.</summary>
    /// <returns>How many lines were added.</returns>
    /// <exception cref="RuleViolation">No right, or the plan is not being worked on.</exception>
    public async Task<int> ProposeAsync(int planId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var plan = await EventYearDoor.FindAsync(db, planId, cancellationToken, AnnualPlanStatus.Draft, AnnualPlanStatus.Returned);
        var lines = await ProposeAsync(db, plan.Year, plan.Lines, db.Viewer.Today(clock), cancellationToken);
        plan.Lines.AddRange(lines);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return lines.Count;
    }

    private async Task<IReadOnlyList<AnnualPlanLine>> ProposeAsync(KamDbContext db, int year, IReadOnlyList<AnnualPlanLine> lines, DateOnly today, CancellationToken cancellationToken)
    {
        var templates = await db.EventTemplates.AsNoTracking().Where(t => !t.IsRetired).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        return YearProposal.Of(await YearAsks.ReadAsync(db, year, lines, clock.GetUtcNow().UtcDateTime, cancellationToken), templates, await EventYearDoor.LoadAsync(db, year, lines, today, cancellationToken));
    }

    private static AnnualPlanLine Copy(AnnualPlanLine l) => new()
    {
        Month = l.Month, Title = l.Title, Form = l.Form, Level = l.Level, TemplateId = l.TemplateId, Category = l.Category, Seats = l.Seats, Budget = l.Budget, Reason = l.Reason, EventId = l.EventId,
    };
}
