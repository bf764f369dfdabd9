using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>Opens the plan of an account for a month or quarter, filled from what was, and with the actions of the perspective plan that fall into it.</summary>
public sealed class CreateOperationalPlan(KamDb kam, TimeProvider clock)
{
    public const int LeastGrowth = -90;
    public const int MostGrowth = 300;
    private const int MostLines = 60;

    public sealed class Form
    {
        public int AccountId { get; set; }

        public PlanPeriod Period { get; set; }

        /// <summary>Any day of it.</summary>
        public DateOnly On { get; set; }

        public PlanBase From { get; set; }

        /// <summary>Added to what was, percent.</summary>
        public int GrowthPercent { get; set; }

        public bool WithActions { get; set; } = true;
    }

    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolation">There is a plan for the period, the growth is out of range, or the account is not the viewer's to work on.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var account = await OperationalDoor.AccountAsync(db, form.AccountId, cancellationToken);
        var growth = FormRules.Within(form.GrowthPercent, LeastGrowth, MostGrowth, nameof(Form.GrowthPercent));
        var plan = new OperationalPlan { AccountId = account.Id, Period = form.Period, StartsOn = form.Period.StartOf(form.On), CreatedById = db.Viewer.UserId, CreatedAt = clock.GetUtcNow().UtcDateTime };
        if (form.From != PlanBase.Empty)
        {
            var back = form.From == PlanBase.LastYear ? 12 : form.Period.Months();
            var facts = await PlanFacts.LoadAsync(db, [account.Id], plan.StartsOn.AddMonths(-back), plan.EndsBefore.AddMonths(-back), cancellationToken);
            plan.Lines.AddRange(OfFacts(plan, facts, growth));
        }

        if (form.From == PlanBase.LastPeriod)
        {
            plan.Lines.AddRange(await LeftAsync(db, plan, cancellationToken));
        }

        if (form.WithActions)
        {
            plan.Lines.AddRange(await ActionsAsync(db, plan, cancellationToken));
        }

        for (var i = 0; i < plan.Lines.Count; i++)
        {
            plan.Lines[i].Order = i + 1;
        }

        db.Add(plan);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique index: there is one, or another one was quicker.
            throw new RuleViolation(OperationalMessages.ThereAlready, nameof(Form.On));
        }

        await OperationalTasks.KeepAsync(db, plan, account.OwnerId, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return plan.Id;
    }

    /// <summary>Groups that came to nothing or were returned are left out; the sum has everything.</summary>
    private static IEnumerable<OperationalLine> OfFacts(OperationalPlan plan, PlanFacts facts, int growth)
    {
        var groups = facts.Sales[plan.AccountId].Where(s => s is { GroupId: not null, Amount: > 0 }).OrderByDescending(s => s.Amount).Take(MostLines).ToList();
        if (facts.SalesOf(plan.AccountId, null) is > 0 and var all)
        {
            yield return new OperationalLine { Plan = plan, Kind = OperationalLineKind.Sales, Planned = Grown(all, growth) };
        }

        foreach (var (groupId, amount) in groups)
        {
            yield return new OperationalLine { Plan = plan, Kind = OperationalLineKind.Sales, ProductGroupId = groupId, Planned = Grown(amount, growth) };
        }

        foreach (var (type, count) in facts.Touches[plan.AccountId].OrderBy(t => t.Type))
        {
            yield return new OperationalLine { Plan = plan, Kind = OperationalLineKind.Touches, TouchType = type, Planned = count };
        }
    }

    private static decimal Grown(decimal amount, int growth) => Math.Round(amount * (100 + growth) / 100, MidpointRounding.AwayFromZero);

    /// <summary>Open actions of the period before, to be done by the end of this one; those of the perspective plan come from there.</summary>
    private static async Task<IEnumerable<OperationalLine>> LeftAsync(KamDbContext db, OperationalPlan plan, CancellationToken cancellationToken)
    {
        var before = plan.Period.Step(plan.StartsOn, -1);
        var lines = await db.OperationalLines.AsNoTracking().Include(l => l.Task)
            .Where(l => l.Plan.AccountId == plan.AccountId && l.Plan.Period == plan.Period && l.Plan.StartsOn == before && l.Kind == OperationalLineKind.Action && l.Status == LineStatus.Open && l.ActionKey == null).OrderBy(l => l.Order).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        return lines.Where(l => OperationalSums.StatusOf(l.Status, l.Task?.Status) == LineStatus.Open)
            .Select(l => new OperationalLine { Plan = plan, Kind = OperationalLineKind.Action, Text = l.Text, OwnerId = l.Task?.AssigneeId ?? l.OwnerId, DueOn = plan.EndsBefore.AddDays(-1) });
    }

    private static async Task<IEnumerable<OperationalLine>> ActionsAsync(KamDbContext db, OperationalPlan plan, CancellationToken cancellationToken) =>
        (await PerspectiveActions.OfAsync(db, plan.AccountId, plan.StartsOn, plan.EndsBefore, cancellationToken)).Select(a => OfAction(plan, a));

    /// <summary>An action that goes on beyond the period has its part until the period's end.</summary>
    internal static OperationalLine OfAction(OperationalPlan plan, PerspectivePlans.PlanAction action) =>
        new() { Plan = plan, Kind = OperationalLineKind.Action, Text = action.Text, OwnerId = action.OwnerId, DueOn = action.DueOn < plan.EndsBefore ? action.DueOn : plan.EndsBefore.AddDays(-1), ActionKey = action.Key };
}
