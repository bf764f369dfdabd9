using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.Touches.Programmes;

namespace KamPortal.Touches;

/// <summary>Turns a rule of the draft, or one outside the programme, on or off. Outside, its touches come, or those nobody has changed go, at once.</summary>
public sealed class SwitchCadenceRule(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">There is no such rule, it is published, or the viewer may not manage rules.</exception>
    public async Task RunAsync(int ruleId, bool isActive, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        var rule = await SaveCadenceRule.FindToEditAsync(db, ruleId, cancellationToken);
        rule.IsActive = isActive;
        if (rule.Programme is { } draft)
        {
            ProgrammeDraft.Touch(db, draft);
        }

        await SaveCadenceRule.SaveAsync(db, rule, cancellationToken);
        await PlanNow.RunAsync(kam, clock, db, rule, cancellationToken);
    }

    /// <summary>Takes a rule out of the draft; in published versions it stays.</summary>
    /// <exception cref="RuleViolation">There is no such rule in the draft, or the viewer may not manage rules.</exception>
    public async Task RemoveAsync(int ruleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        var rule = await SaveCadenceRule.FindToEditAsync(db, ruleId, cancellationToken);
        if (rule.Programme is not { } draft)
        {
            throw new RuleViolation(TouchesMessages.RuleNotFound);
        }

        ProgrammeDraft.Touch(db, draft);
        db.Remove(rule);
        await SaveCadenceRule.SaveAsync(db, rule, cancellationToken);
    }
}
