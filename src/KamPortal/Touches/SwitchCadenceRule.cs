using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>Turns a rule on or off. The planner's next run plans its touches, or takes away those still to come that nobody has changed.</summary>
public sealed class SwitchCadenceRule(KamDb kam)
{
    /// <exception cref="RuleViolation">There is no such rule, or the viewer may not manage rules.</exception>
    public async Task RunAsync(int ruleId, bool isActive, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        var rule = await SaveCadenceRule.FindAsync(db, ruleId, cancellationToken);
        rule.IsActive = isActive;
        await SaveCadenceRule.SaveAsync(db, rule, cancellationToken);
    }
}
