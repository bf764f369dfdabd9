using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Lets a key account over the limit stay for longer; the supervisor's to do, as the first time.</summary>
public sealed class ExtendKeyOverride(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public string? Reason { get; set; }

        public DateOnly? UntilOn { get; set; }
    }

    /// <exception cref="RuleViolation">Not the manager's supervisor, not key for the manager, or no reason or day.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.DecideKeyStatus);
        var today = db.Viewer.Today(clock);
        var decision = await db.KeyDecisions.Include(d => d.Account).SingleOrDefaultAsync(d => d.AccountId == form.AccountId && d.Level == KeyLevel.Manager && d.IsCurrent && d.Result == KeyResult.Key, cancellationToken)
            ?? throw new RuleViolation(KeyMessages.NotKeyForManager);
        await db.RequireSupervisorOfAsync(decision.Account.OwnerId, today, cancellationToken);
        KeyLimit.CheckUntil(form.UntilOn, today, nameof(form.UntilOn));
        db.Add(new KeyOverride
        {
            AccountId = decision.AccountId, DecisionId = decision.Id, ManagerId = decision.Account.OwnerId, UntilOn = form.UntilOn!.Value, ById = db.Viewer.UserId!.Value,
            Reason = FormRules.Required(form.Reason, KeyOverride.ReasonMaxLength, nameof(form.Reason)), At = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
