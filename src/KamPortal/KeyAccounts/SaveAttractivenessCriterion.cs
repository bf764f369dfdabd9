using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Adds a weighted question of attractiveness, changes it, or takes it out of use; scores given before stay.</summary>
public sealed class SaveAttractivenessCriterion(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? CriterionId { get; set; }

        public string? NameRu { get; set; }

        public string? NameEn { get; set; }

        /// <summary>1…100, relative to the others.</summary>
        public int Weight { get; set; } = 10;

        public bool IsActive { get; set; } = true;

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A name is missing or too long, the weight out of range, or none would remain.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the criterion since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var (ru, en) = (FormRules.Required(form.NameRu, AttractivenessCriterion.NameMaxLength, nameof(form.NameRu)), FormRules.Required(form.NameEn, AttractivenessCriterion.NameMaxLength, nameof(form.NameEn)));
        var weight = FormRules.Within(form.Weight, 1, AttractivenessCriterion.HeaviestWeight, nameof(form.Weight));
        if (form.CriterionId is not { } id)
        {
            db.Add(new AttractivenessCriterion { NameRu = ru, NameEn = en, Weight = weight, Order = 1 + (await db.AttractivenessCriteria.MaxAsync(c => (int?)c.Order, cancellationToken) ?? 0) });
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var criterion = await db.AttractivenessCriteria.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw new RuleViolation(KeyMessages.CriterionNotFound);
        if (!form.IsActive && !await db.AttractivenessCriteria.AnyAsync(c => c.IsActive && c.Id != id, cancellationToken))
        {
            throw new RuleViolation(KeyMessages.LastCriterion, nameof(form.IsActive));
        }

        (criterion.NameRu, criterion.NameEn, criterion.Weight, criterion.IsActive) = (ru, en, weight, form.IsActive);
        await db.SaveFormAsync(criterion, form.Version, cancellationToken);
    }
}
