using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Criteria, weights and privileges as their editor shows them.</summary>
public sealed class KeyMethodQueries(KamDb kam)
{
    public async Task<KeyMethod> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        return new KeyMethod(
            [.. (await db.KeyCriteria.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(c => c.Kind).Select(c => new SaveKeyCriterion.Form
            {
                Kind = c.Kind, CompanyRu = c.CompanyRu, CompanyEn = c.CompanyEn, ManagerRu = c.ManagerRu, ManagerEn = c.ManagerEn, CompanyWeight = c.CompanyWeight, ManagerWeight = c.ManagerWeight, Threshold = c.Threshold, Version = c.Version,
            })],
            [.. (await db.AttractivenessCriteria.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancellationToken)).Select(c => new SaveAttractivenessCriterion.Form
            {
                CriterionId = c.Id, NameRu = c.NameRu, NameEn = c.NameEn, Weight = c.Weight, IsActive = c.IsActive, Version = c.Version,
            })],
            [.. (await db.KeyPrivileges.AsNoTracking().OrderBy(p => p.Order).ThenBy(p => p.Id).ToListAsync(cancellationToken)).Select(p => new SaveKeyPrivilege.Form
            {
                PrivilegeId = p.Id, TextRu = p.TextRu, TextEn = p.TextEn, IsActive = p.IsActive, Version = p.Version,
            })]);
    }
}
