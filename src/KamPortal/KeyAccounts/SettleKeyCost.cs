using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.KeyAccounts;

/// <summary>Writes down what was agreed about a cost, opens it for discussion again, or ends it.</summary>
public sealed class SettleKeyCost(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int CostId { get; set; }

        public int Version { get; set; }

        /// <summary>Null or empty: to be discussed again.</summary>
        public string? Agreed { get; set; }
    }

    /// <exception cref="RuleViolation">Not a head or director, own account, or a text too long.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the note since.</exception>
    public async Task AgreeAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.DecideKeyStatus);
        var cost = await KeyCosts.ToWorkAsync(db, form.CostId, cancellationToken);
        await KeyDecider.RequireAsync(db, KeyLevel.Company, cost.Account.OwnerId, db.Viewer.Today(clock), cancellationToken);
        cost.Agreed = FormRules.Text(form.Agreed, KeyCost.NoteMaxLength, nameof(form.Agreed));
        cost.AgreedOn = cost.Agreed is null ? null : db.Viewer.Today(clock);
        await db.SaveFormAsync(cost, form.Version, cancellationToken);
    }

    /// <summary>It costs nothing any more; stays as history.</summary>
    public async Task EndAsync(int costId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var cost = await KeyCosts.ToWorkAsync(db, costId, cancellationToken);
        cost.EndedOn = db.Viewer.Today(clock);
        await db.SaveFormAsync(cost, version, cancellationToken);
    }
}
