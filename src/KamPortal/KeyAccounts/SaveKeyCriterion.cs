using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Changes what a criterion means, how much it weighs at either level, and from which figure it is proposed.</summary>
public sealed class SaveKeyCriterion(KamDb kam)
{
    public sealed class Form
    {
        public KeyCriterionKind Kind { get; set; }

        public string? CompanyRu { get; set; }

        public string? CompanyEn { get; set; }

        public string? ManagerRu { get; set; }

        public string? ManagerEn { get; set; }

        public int CompanyWeight { get; set; }

        public int ManagerWeight { get; set; }

        /// <summary>Null: judged by people alone.</summary>
        public decimal? Threshold { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A text is missing or too long, or a figure out of range.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the criterion since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var criterion = await db.KeyCriteria.SingleOrDefaultAsync(c => c.Kind == form.Kind, cancellationToken) ?? throw new RuleViolation(KeyMessages.CriterionNotFound);
        criterion.CompanyRu = FormRules.Required(form.CompanyRu, KeyCriterion.TextMaxLength, nameof(form.CompanyRu));
        criterion.CompanyEn = FormRules.Required(form.CompanyEn, KeyCriterion.TextMaxLength, nameof(form.CompanyEn));
        criterion.ManagerRu = FormRules.Required(form.ManagerRu, KeyCriterion.TextMaxLength, nameof(form.ManagerRu));
        criterion.ManagerEn = FormRules.Required(form.ManagerEn, KeyCriterion.TextMaxLength, nameof(form.ManagerEn));
        criterion.CompanyWeight = FormRules.Within(form.CompanyWeight, 0, KeyCriterion.HeaviestWeight, nameof(form.CompanyWeight));
        criterion.ManagerWeight = FormRules.Within(form.ManagerWeight, 0, KeyCriterion.HeaviestWeight, nameof(form.ManagerWeight));
        criterion.Threshold = form.Threshold is < 0 ? throw new RuleViolation(KeyMessages.ThresholdNotNegative, nameof(form.Threshold)) : form.Threshold;
        await db.SaveFormAsync(criterion, form.Version, cancellationToken);
    }
}
