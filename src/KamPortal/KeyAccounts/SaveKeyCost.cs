using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Notes what an account's key status costs and at whose expense, or changes such a note (row 4.5).</summary>
public sealed class SaveKeyCost(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? CostId { get; set; }

        public int AccountId { get; set; }

        public KeyCostKind Kind { get; set; }

        /// <summary>Roubles a year; null: not counted.</summary>
        public decimal? Annual { get; set; }

        public KeyCostBearer Bearer { get; set; }

        public string? Note { get; set; }

        public string? KpiNote { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">Not the viewer's account to change, no note, or a negative amount.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the note since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var cost = form.CostId is { } id ? await KeyCosts.ToWorkAsync(db, id, cancellationToken) : await NewAsync(db, form, cancellationToken);
        if (form.Annual is < 0)
        {
            throw new RuleViolation(KeyMessages.CostNegative, nameof(form.Annual));
        }

        (cost.Kind, cost.Annual, cost.Bearer) = (form.Kind, form.Annual, form.Bearer);
        cost.Note = FormRules.Text(form.Note, KeyCost.NoteMaxLength, nameof(form.Note)) ?? throw new RuleViolation(KeyMessages.CostNoteNeeded, nameof(form.Note));
        cost.KpiNote = FormRules.Text(form.KpiNote, KeyCost.NoteMaxLength, nameof(form.KpiNote));
        if (form.CostId is null)
        {
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await db.SaveFormAsync(cost, form.Version, cancellationToken);
    }

    private async Task<KeyCost> NewAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.WorkCandidacies);
        var account = await db.AccountToEditAsync(form.AccountId, cancellationToken);
        return db.Add(new KeyCost { AccountId = account.Id, ById = db.Viewer.UserId, At = clock.GetUtcNow().UtcDateTime }).Entity;
    }
}
