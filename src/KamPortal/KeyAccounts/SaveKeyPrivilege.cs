using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Adds or changes what key accounts get and others do not (row 2.1).</summary>
public sealed class SaveKeyPrivilege(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? PrivilegeId { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public bool IsActive { get; set; } = true;

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A text is missing or too long.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the privilege since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var (ru, en) = (FormRules.Required(form.TextRu, KeyPrivilege.TextMaxLength, nameof(form.TextRu)), FormRules.Required(form.TextEn, KeyPrivilege.TextMaxLength, nameof(form.TextEn)));
        if (form.PrivilegeId is not { } id)
        {
            db.Add(new KeyPrivilege { TextRu = ru, TextEn = en, Order = 1 + (await db.KeyPrivileges.MaxAsync(p => (int?)p.Order, cancellationToken) ?? 0) });
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var privilege = await db.KeyPrivileges.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new RuleViolation(KeyMessages.CriterionNotFound);
        (privilege.TextRu, privilege.TextEn, privilege.IsActive) = (ru, en, form.IsActive);
        await db.SaveFormAsync(privilege, form.Version, cancellationToken);
    }
}
