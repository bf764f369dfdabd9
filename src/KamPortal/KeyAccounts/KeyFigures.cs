using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>What is known of an account in figures. Roubles a year; null: unknown.</summary>
/// <param name="CompanySales">Shipments of the whole company over the same 12 full months.</param>
/// <param name="HoldingAccounts">Accounts of the holding, itself included; 1 without one.</param>
/// <param name="NotAbove">How many accounts with a known potential have no more than this one.</param>
/// <param name="Known">How many accounts have a known potential.</param>
internal sealed record KeyFigures(decimal Sales, decimal CompanySales, DateOnly? FirstOrderOn, decimal? Potential, decimal? SharePercent, decimal? Gap, int HoldingAccounts, int NotAbove, int Known)
{
    /// <summary>Of the company's shipments, to two places, rounded down: what is shown never reaches a threshold the account does not.</summary>
    public decimal CompanyPercent => CompanySales <= 0 ? 0 : Math.Floor(10_000 * Sales / CompanySales) / 100;

    public int? PotentialScore => Potential is { } p ? KeyScoring.PotentialScore(p, NotAbove, Known) : null;

    public static async Task<KeyFigures> LoadAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var a = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.ParentId, a.Sales12Months, a.FirstOrderOn, a.Potential, a.SharePercent, a.Gap }).SingleAsync(cancellationToken);
        var root = a.ParentId ?? accountId;
        var potential = a.Potential ?? 0;
        return new KeyFigures(
            a.Sales12Months,
            await db.AllFigures.SumAsync(f => f.Sales12Months, cancellationToken),
            a.FirstOrderOn,
            a.Potential,
            a.SharePercent,
            a.Gap,
            1 + await db.AccountNames.CountAsync(n => n.ParentId == root && !n.IsArchived, cancellationToken),
            await db.AllFigures.CountAsync(f => f.Potential != null && f.Potential <= potential, cancellationToken),
            await db.AllFigures.CountAsync(f => f.Potential != null, cancellationToken));
    }
}
