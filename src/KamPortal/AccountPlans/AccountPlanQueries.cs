using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Strategy and plans of one account, measured as they are read.</summary>
public sealed class AccountPlanQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<AccountPlansView?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var today = db.Viewer.Today(clock);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId, a.Abcd, a.Strategy, a.Status, a.IsArchived }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var choices = await ChoicesAsync(db, accountId, cancellationToken);
        var mayEdit = db.Viewer.May(Policies.EditPlans) && !account.IsArchived;
        var mayWaive = !account.IsArchived && db.Viewer.May(Policies.ApprovePlans) && await db.MayDecideForAsync(account.OwnerId, today, cancellationToken);
        var plans = await PlansAsync(db, accountId, mayWaive, today, cancellationToken);
        var running = plans.Where(p => p.Status == PlanStatus.Active).Select(p => p.Kind);
        return new AccountPlansView
        {
            AccountId = accountId,
            Account = account.Name,
            Category = account.Abcd,
            Strategy = account.Strategy,
            Proposed = StrategyRule.Proposed(account.Abcd),
            State = StrategyRule.StateOf(account.Abcd, account.Strategy, choices.Count > 0 ? choices[0].Category : null),
            Choices = choices,
            Plans = plans,
            Startable = mayEdit && account.Status != AccountStatus.Lost ? [.. StrategyRule.PlansOf(account.Strategy).Except(running)] : [],
            Routes = await RouteQueries.OfAccountAsync(db, accountId, cancellationToken),
            Today = today,
            MayEdit = mayEdit,
            MayChoose = mayEdit && db.Viewer.MayEdit(account.OwnerId),
            MayWaive = mayWaive,
        };
    }

    private static async Task<List<StrategyLine>> ChoicesAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var zone = db.Viewer.TimeZoneId;
        var rows = await db.StrategyChoices.AsNoTracking().Where(c => c.AccountId == accountId).OrderByDescending(c => c.Id)
            .Select(c => new { c.Category, c.Proposed, c.Chosen, c.Reason, By = c.By == null ? null : c.By.LastName + " " + c.By.FirstName, c.At }).ToListAsync(cancellationToken);
        return rows.ConvertAll(c => new StrategyLine(c.Category, c.Proposed, c.Chosen, c.Reason, c.By, DateOnly.FromDateTime(LocalTime.FromUtc(c.At, zone))));
    }

    private static async Task<List<AccountPlanView>> PlansAsync(KamDbContext db, int accountId, bool mayWaive, DateOnly today, CancellationToken cancellationToken)
    {
        var plans = await db.AccountPlans.AsNoTracking().Include(p => p.Steps).ThenInclude(s => s.TemplateStep).Include(p => p.Steps).ThenInclude(s => s.WaivedBy).Include(p => p.Steps).ThenInclude(s => s.WaiverAskedBy)
            .Include(p => p.Template).Include(p => p.StartedBy).AsSplitQuery().Where(p => p.AccountId == accountId).ToListAsync(cancellationToken);
        var newest = await db.PlanTemplates.Where(t => t.Status == TemplateStatus.Active).GroupBy(t => t.Kind).Select(g => new { g.Key, Number = g.Max(t => t.Number) }).ToDictionaryAsync(t => t.Key, t => t.Number, cancellationToken);
        var steps = plans.Where(p => p.Status == PlanStatus.Active).SelectMany(p => p.Steps.Where(s => s.Status != StepStatus.Waived).Select(s => new StepSubject(s.Id, accountId, s.TemplateStep.Evidence, p.StartedOn))).ToList();
        var measures = await new StepEvidenceReader(db, await SettingQueries.GetAsync(db, cancellationToken), today).ReadAsync(steps, cancellationToken);
        var me = db.Viewer.UserId;
        return [.. plans.OrderBy(p => p.Status == PlanStatus.Active ? 0 : 1).ThenBy(p => p.Status == PlanStatus.Active ? (int)p.Kind : 0).ThenByDescending(p => p.Id).Select(p => new AccountPlanView(
            p.Id, p.Kind, p.Template.Number, newest.GetValueOrDefault(p.Kind, p.Template.Number), p.StartedOn, p.StartedBy is { } by ? $"{by.LastName} {by.FirstName}" : null, p.Status, p.ClosedOn, p.StopReason,
            [.. p.Steps.OrderBy(s => s.TemplateStep.Order).ThenBy(s => s.Id).Select((s, i) => View(s, i + 1, measures.GetValueOrDefault(s.Id), mayWaive && p.Status == PlanStatus.Active && s.Status == StepStatus.Open && s.WaiverAskedById != me))]))];
    }

    private static PlanStepView View(AccountPlanStep step, int number, StepMeasure? measure, bool mayWaive) => new()
    {
        Id = step.Id,
        Number = number,
        Title = step.TemplateStep.Title,
        Help = step.TemplateStep.Help,
        Evidence = step.TemplateStep.Evidence,
        Target = step.TemplateStep.Target,
        Value = measure?.Value,
        Missing = measure is { } read && read.Value < step.TemplateStep.Target ? MissingWords.Of(step.TemplateStep.Evidence, step.TemplateStep.Target, read) : null,
        People = measure?.People ?? [],
        Status = step.Status,
        DueOn = step.DueOn,
        DoneOn = step.DoneOn,
        DoneValue = step.DoneValue,
        WaivedBy = step.WaivedBy is { } by ? $"{by.LastName} {by.FirstName}" : null,
        WaiverReason = step.WaiverReason,
        Ask = step.WaiverAsk,
        AskedBy = step.WaiverAskedBy is { } asker ? $"{asker.LastName} {asker.FirstName}" : null,
        AskedOn = step.WaiverAskedOn,
        Declined = step.WaiverDeclined,
        MayWaive = mayWaive,
        Version = step.Version,
    };
}
