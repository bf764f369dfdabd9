using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>Turns a line of the plan in force into a draft event around the middle of its month, with its budget and the needs it answers: all of it or nothing.</summary>
public sealed class MakeEventOfLine(KamDb kam, PlanEvent planEvent, TimeProvider clock)
{
    private const int MiddleOfMonth = 12;

    /// <returns>The event's id.</returns>
    /// <exception cref="RuleViolation">No right, the plan is not in force, the line is gone or an event already.</exception>
    public async Task<int> RunAsync(int planId, int lineId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var plan = await EventYearDoor.FindAsync(db, planId, cancellationToken, AnnualPlanStatus.Approved);
        await db.EventTemplates.LoadAsync(cancellationToken);
        var line = SavePlanLine.FindLine(plan, lineId);
        var version = line.Version;
        var one = await AddAsync(db, await FieldsAsync(db, plan, line, cancellationToken), cancellationToken);
        line.EventId = one.Id;
        if (line.Budget > 0)
        {
            db.Add(new EventCost { EventId = one.Id, Kind = CostKind.Other, Title = EventYearMessages.BudgetOfPlan, Planned = line.Budget });
        }

        await TieNeedsAsync(db, plan.Year, line, cancellationToken);
        await db.SaveFormAsync(line, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await planEvent.TellAsync(one, cancellationToken);
        return one.Id;
    }

    private async Task<EventFields> FieldsAsync(KamDbContext db, AnnualEventPlan plan, AnnualPlanLine line, CancellationToken cancellationToken)
    {
        var (middle, tomorrow) = (new DateOnly(plan.Year, line.Month, MiddleOfMonth), db.Viewer.Today(clock).AddDays(1));
        var fields = await NewEvent.OfAsync(db, line.Template, middle > tomorrow ? middle : tomorrow, cancellationToken);
        if (line.Title != line.Template?.TitleRu && line.Title != line.Template?.TitleEn)
        {
            (fields.TitleRu, fields.TitleEn) = (line.Title, "");
        }

        (fields.Form, fields.Level, fields.Capacity) = (line.Form, line.Level, line.Seats);
        if (fields.FeedbackCode is { } code && !await db.SurveyTemplates.AnyAsync(t => t.Code == code && t.Status == SurveyTemplateStatus.Published, cancellationToken))
        {
            fields.FeedbackCode = null;
        }

        fields.ProcessScope = line.Level == EventLevel.Processes ? fields.ProcessScope ?? ProcessScope.WholeBusiness : null;
        return fields;
    }

    /// <summary>The day is a guess that people move: what warns of it now is no reason to stop.</summary>
    private async Task<DevelopmentEvent> AddAsync(KamDbContext db, EventFields fields, CancellationToken cancellationToken)
    {
        try
        {
            return await planEvent.AddAsync(db, fields, cancellationToken);
        }
        catch (ConfirmationNeeded needed)
        {
            fields.Confirmed.UnionWith(needed.Warnings.Select(w => w.Key));
            return await planEvent.AddAsync(db, fields, cancellationToken);
        }
    }

    private static async Task TieNeedsAsync(KamDbContext db, int year, AnnualPlanLine line, CancellationToken cancellationToken)
    {
        var needs = (await db.EventNeeds.Where(n => n.Year == year && n.Status == NeedStatus.Open && n.Level <= line.Level).ToListAsync(cancellationToken)).Where(n => string.Equals(n.Topic, line.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        var ids = needs.ConvertAll(n => n.AccountId);
        var fitting = (await db.EventClients.Where(c => EF.Parameter(ids).Contains(c.Id) && (line.Category == null || c.Category == line.Category)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var need in needs.Where(n => fitting.Contains(n.AccountId)))
        {
            (need.EventId, need.Status) = (line.EventId, NeedStatus.Planned);
        }
    }
}
