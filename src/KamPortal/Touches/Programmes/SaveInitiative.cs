using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>
/// A manager's own recurring rule for a client of theirs (row 3.2), beside the company's programme: it works at once, without
/// publication, and its touches are marked as the manager's own.
/// </summary>
public sealed class SaveInitiative(KamDb kam, TimeProvider clock)
{
    public sealed class Form : CadenceRuleForm;

    /// <returns>The rule's id.</returns>
    /// <exception cref="RuleViolation">The client is not the viewer's, a value is missing or out of range, or somebody changed the rule meanwhile.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        (form.Scope, form.GoalId, form.IsOutside, form.Priority, form.Spread) = (CadenceScope.Account, null, true, CadencePriority.Standard, false);
        await form.CheckAsync(db, cancellationToken);
        CadenceRule rule;
        if (form.RuleId is { } id)
        {
            rule = await FindAsync(db, id, cancellationToken);
            form.AccountId = rule.AccountId;
            db.Entry(rule).Property(r => r.Version).OriginalValue = form.Version;
        }
        else
        {
            var owner = await TouchDoor.OwnerOfAsync(db, form.AccountId!.Value, cancellationToken);
            rule = new CadenceRule
            {
                Name = form.Name!,
                InitiativeOfId = owner == db.Viewer.UserId ? owner : throw new RuleViolation(TouchesMessages.InitiativeOfOwner, nameof(Form.AccountId)),
            };
            db.Add(rule);
        }

        form.Fill(rule);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        await RuleVolume.RequireAsync(db, rule, LocalTime.Today(clock, settings.TimeZone), settings.PlanningHorizonDays, cancellationToken);
        await SaveCadenceRule.SaveAsync(db, rule, cancellationToken);
        await PlanNow.RunAsync(kam, clock, db, rule, cancellationToken);
        return rule.Id;
    }

    /// <summary>Ends it: what was done stays, its coming touches nobody has changed go.</summary>
    /// <exception cref="RuleViolation">There is no such rule, or it is neither the viewer's nor of a client of theirs or somebody below them.</exception>
    public async Task EndAsync(int ruleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var rule = await FindAsync(db, ruleId, cancellationToken);
        var yesterday = db.Viewer.Today(clock).AddDays(-1);
        rule.IsActive = false;
        rule.EndsOn = rule.StartsOn <= yesterday ? yesterday : rule.EndsOn;
        await SaveCadenceRule.SaveAsync(db, rule, cancellationToken);
        await PlanNow.RunAsync(kam, clock, db, rule, cancellationToken);
    }

    /// <summary>An initiative is changed by whoever began it, by the client's present manager, and by those above.</summary>
    internal static async Task<CadenceRule> FindAsync(KamDbContext db, int ruleId, CancellationToken cancellationToken)
    {
        var rule = await db.CadenceRules.Include(r => r.Account).SingleOrDefaultAsync(r => r.Id == ruleId && r.InitiativeOfId != null, cancellationToken) ?? throw new RuleViolation(TouchesMessages.RuleNotFound);
        return MayEdit(db.Viewer, rule) ? rule : throw new RuleViolation(TouchesMessages.InitiativeOfOther);
    }

    internal static bool MayEdit(Viewer viewer, CadenceRule rule) =>
        viewer.UserId == rule.InitiativeOfId || viewer.UserId == rule.Account?.OwnerId || (viewer.May(Policies.ManageCadence) && viewer.MaySeeDayOf(rule.InitiativeOfId ?? 0));
}
