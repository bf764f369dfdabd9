using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Sets the strategy of an account: what the category proposes, or another one for a reason. Every choice is kept.</summary>
public sealed class ChooseStrategy(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public AccountStrategy Chosen { get; set; }

        /// <summary>Only for a choice other than the proposal.</summary>
        public string? Reason { get; set; }
    }

    /// <returns>The plans that carry it out and are not running yet.</returns>
    /// <exception cref="RuleViolation">Nothing is chosen, another choice than the proposal has no reason, or the account is not the viewer's to change.</exception>
    public async Task<IReadOnlyList<PlanKind>> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await PlanDoor.AccountAsync(db, form.AccountId, cancellationToken);
        var account = await db.AccountToEditAsync(form.AccountId, cancellationToken);
        var proposed = StrategyRule.Proposed(account.Abcd);
        if (form.Chosen == AccountStrategy.Unset || !Enum.IsDefined(form.Chosen))
        {
            throw new RuleViolation(AccountPlanMessages.ChooseOne, nameof(Form.Chosen));
        }

        var reason = FormRules.Text(form.Reason, StrategyChoice.ReasonMaxLength, nameof(Form.Reason));
        if (form.Chosen != proposed && reason is null)
        {
            throw new RuleViolation(proposed == AccountStrategy.Unset ? AccountPlanMessages.ReasonWhileUnknown : AccountPlanMessages.ReasonForOther, nameof(Form.Reason));
        }

        account.Strategy = form.Chosen;
        db.Add(new StrategyChoice { AccountId = account.Id, Category = account.Abcd, Proposed = proposed, Chosen = form.Chosen, Reason = form.Chosen == proposed ? null : reason, ById = db.Viewer.UserId, At = clock.GetUtcNow().UtcDateTime });
        await PlanDoor.SaveAsync(db, cancellationToken);
        var running = await db.AccountPlans.Where(p => p.AccountId == account.Id && p.Status == PlanStatus.Active).Select(p => p.Kind).ToListAsync(cancellationToken);
        return [.. StrategyRule.PlansOf(form.Chosen).Except(running)];
    }
}
