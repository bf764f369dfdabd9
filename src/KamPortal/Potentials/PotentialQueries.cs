using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Profiles;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>Potential, share of wallet and gap of a client, by product group.</summary>
public sealed class PotentialQueries(KamDb kam, TimeProvider clock)
{
    private const int ClosedTargets = 20;

    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<PotentialTable?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId, a.IsArchived, a.Abcd }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var oldest = today.AddMonths(-settings.PotentialFreshMonths);
        var sales = await PotentialDoor.SalesAsync(db, accountId, today, cancellationToken);
        var figures = (await PotentialFigures.ReadAsync(db, db.PotentialRecords.Where(r => r.AccountId == accountId && r.IsCurrent), cancellationToken)).ToDictionary(f => f.ProductGroupId ?? Wallet.Together);
        var wallet = Wallet.Of(figures.ToDictionary(f => f.Key, f => f.Value.Annual), sales);
        var groups = wallet.Groups.Keys.ToArray();
        var names = await db.ProductGroups.AsNoTracking().Where(g => EF.Parameter(groups).Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        var targets = await TargetsAsync(db, accountId, today, cancellationToken);
        var open = targets.Where(t => t.Status == TargetStatus.Open).ToDictionary(t => t.ProductGroupId);
        var together = figures.GetValueOrDefault(Wallet.Together);
        return new PotentialTable
        {
            AccountId = accountId,
            Account = account.Name,
            Wallet = wallet,
            Lines = [.. wallet.Groups.Select(g => Line(g.Key, g.Value, figures.GetValueOrDefault(g.Key)))
                .OrderBy(l => l.Figure is null).ThenByDescending(l => l.Wallet.Gap).ThenByDescending(l => l.Wallet.Sales).ThenBy(l => l.ProductGroupId)],
            Together = together,
            TogetherIsStale = together?.AsOfOn < oldest,
            Targets = targets,
            Abcd = account.Abcd,
            FreshMonths = settings.PotentialFreshMonths,
            LowSharePercent = settings.LowSharePercent,
            Today = today,
            SalesPeriod = SalesRollup.TrailingYear(today),
            MayEdit = db.Viewer.MayEditPotential(accountId, account.OwnerId) && !account.IsArchived,
        };

        PotentialLine Line(int groupId, WalletLine line, PotentialFigure? figure) =>
            new(groupId, names[groupId], line, figure, figure?.AsOfOn < oldest, line.WeaknessBelow(settings.LowSharePercent), open.GetValueOrDefault(groupId));
    }

    /// <summary>Every figure ever recorded, latest first.</summary>
    /// <param name="groupKey">A product group, or <see cref="Wallet.Together"/>.</param>
    public async Task<IReadOnlyList<PotentialFigure>> HistoryAsync(int accountId, int groupKey, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        return await PotentialFigures.ReadAsync(db, db.PotentialRecords.Where(r => r.AccountId == accountId && r.GroupKey == groupKey).OrderByDescending(r => r.Id), cancellationToken);
    }

    /// <summary>What a form of the potential offers.</summary>
    public async Task<PotentialChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var groups = await db.ProductGroups.AsNoTracking().OrderBy(g => g.Name).ThenBy(g => g.Id).Select(g => new GroupChoice(g.Id, g.Name)).ToListAsync(cancellationToken);
        return new PotentialChoices(groups, await TalkScripts.ActiveAsync(db, cancellationToken), db.Viewer.Today(clock));
    }

    private static async Task<List<TargetRow>> TargetsAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var targets = db.PotentialTargets.Where(t => t.AccountId == accountId);
        var open = await TargetRows.ReadAsync(db, targets.Where(t => t.Status == TargetStatus.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id), today, cancellationToken);
        return [.. open, .. await TargetRows.ReadAsync(db, targets.Where(t => t.Status != TargetStatus.Open).OrderByDescending(t => t.ClosedOn).ThenByDescending(t => t.Id).Take(ClosedTargets), today, cancellationToken)];
    }
}
