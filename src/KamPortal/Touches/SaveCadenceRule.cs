using System.Globalization;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>
/// Creates or changes a rule of the programme's draft, or one for a single account outside the programme. Rules of published
/// versions are never changed. What stands outside the programme works at once.
/// </summary>
public sealed class SaveCadenceRule(KamDb kam, TimeProvider clock)
{
    /// <inheritdoc cref="CadenceRuleForm"/>
    public sealed class Form : CadenceRuleForm;

    /// <returns>The rule's id.</returns>
    /// <exception cref="RuleViolation">A value is missing or out of range, the rule is published, it would make too many touches, or somebody changed it meanwhile.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        await form.CheckAsync(db, cancellationToken);
        var rule = form.RuleId is { } id ? await FindToEditAsync(db, id, cancellationToken) : new CadenceRule { Name = form.Name! };
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        form.Fill(rule);
        if (rule.IsActive)
        {
            await RuleVolume.RequireAsync(db, rule, LocalTime.Today(clock, settings.TimeZone), settings.PlanningHorizonDays, cancellationToken);
        }

        if (form.RuleId is null)
        {
            await PlaceAsync(db, rule, form, cancellationToken);
        }
        else
        {
            db.Entry(rule).Property(r => r.Version).OriginalValue = form.Version;
            if (rule.ProgrammeId is not null)
            {
                ProgrammeDraft.Touch(db, await ProgrammeDraft.RequireAsync(db, cancellationToken));
            }
        }

        await RequireGoalAsync(db, rule, cancellationToken);
        await SaveAsync(db, rule, cancellationToken);
        await PlanNow.RunAsync(kam, clock, db, rule, cancellationToken);
        return rule.Id;
    }

    internal static async Task<CadenceRule> FindAsync(KamDbContext db, int ruleId, CancellationToken cancellationToken) =>
        await db.CadenceRules.Include(r => r.Programme).SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken) ?? throw new RuleViolation(TouchesMessages.RuleNotFound);

    /// <exception cref="RuleViolation">There is no such rule, it is published, or it is a manager's own initiative.</exception>
    internal static async Task<CadenceRule> FindToEditAsync(KamDbContext db, int ruleId, CancellationToken cancellationToken)
    {
        var rule = await FindAsync(db, ruleId, cancellationToken);
        if (rule.Programme is { Status: not ProgrammeStatus.Draft } published)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, TouchesMessages.RulePublished, published.Number));
        }

        return rule.InitiativeOfId is null ? rule : throw new RuleViolation(TouchesMessages.RuleIsInitiative);
    }

    internal static async Task SaveAsync(KamDbContext db, CadenceRule rule, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var who = await db.AuditEntries.Where(e => e.Entity == nameof(CadenceRule) && e.EntityId == rule.Id).OrderByDescending(e => e.Id).Select(e => e.Actor).FirstOrDefaultAsync(cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, TouchesMessages.RuleChangedMeanwhile, who ?? "—"));
        }
    }

    private static async Task PlaceAsync(KamDbContext db, CadenceRule rule, Form form, CancellationToken cancellationToken)
    {
        if (form is { IsOutside: true, Scope: CadenceScope.Account })
        {
            rule.GoalId = null;
            db.Add(rule);
            return;
        }

        // Goals of the version it was copied from are known by their keys.
        var goalKey = rule.GoalId is { } goalId ? await db.ProgrammeGoals.Where(g => g.Id == goalId).Select(g => g.Key).SingleOrDefaultAsync(cancellationToken) : null;
        var draft = await ProgrammeDraft.FindOrStartAsync(db, cancellationToken);
        (rule.Goal, rule.GoalId) = (null, null);
        rule.GoalId = draft.Goals.Find(g => g.Key == goalKey)?.Id;
        rule.ProgrammeId = draft.Id;
        ProgrammeDraft.Touch(db, draft);
        db.Add(rule);
    }

    private static async Task RequireGoalAsync(KamDbContext db, CadenceRule rule, CancellationToken cancellationToken)
    {
        var (goal, programme) = (rule.GoalId, rule.ProgrammeId);
        if (goal is not null && !await db.ProgrammeGoals.AnyAsync(g => g.Id == goal && g.ProgrammeId == programme, cancellationToken))
        {
            throw new RuleViolation(TouchesMessages.GoalNotFound, nameof(Form.GoalId));
        }
    }
}
