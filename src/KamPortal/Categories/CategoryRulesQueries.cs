using System.Linq.Expressions;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>The thresholds of ABCD and ABC, in force and before.</summary>
public sealed class CategoryRulesQueries(KamDb kam)
{
    private static readonly Expression<Func<CategoryRules, CategoryRulesRow>> Row = r => new CategoryRulesRow(
        r.Number, r.VolumeMode, r.VolumeAmount, r.VolumePercent, r.ShareBelowPercent, r.GapAmount, r.HysteresisPercent, r.ClassAPercent, r.ClassBPercent, r.Note, r.At, r.By == null ? null : r.By.LastName + " " + r.By.FirstName);

    public async Task<CategoryRulesRow> InForceAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        return await InForceAsync(db, cancellationToken);
    }

    /// <summary>All versions, the one in force first.</summary>
    public async Task<IReadOnlyList<CategoryRulesRow>> VersionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        return await db.CategoryRules.AsNoTracking().OrderByDescending(r => r.Number).Select(Row).ToListAsync(cancellationToken);
    }

    internal static Task<CategoryRulesRow> InForceAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.CategoryRules.AsNoTracking().OrderByDescending(r => r.Number).Select(Row).FirstAsync(cancellationToken);
}
