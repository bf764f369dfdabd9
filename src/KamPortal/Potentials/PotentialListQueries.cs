using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>«Нет потенциала», «Топ перспективных», figures out of date, and the targets of everybody (rows 0.13, 1.4 and 0.20 of the domain).</summary>
public sealed class PotentialListQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Clients of the view, none of them archived.</summary>
    /// <param name="view">Any but <see cref="PotentialView.Targets"/>.</param>
    /// <param name="ownerId">Null for everybody the viewer sees.</param>
    /// <param name="page">From 1.</param>
    public async Task<PotentialListPage> ListAsync(PotentialView view, int? ownerId, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var (today, archived) = (db.Viewer.Today(clock), false);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var oldest = today.AddMonths(-settings.PotentialFreshMonths);
        var accounts = db.Accounts.AsNoTracking().Where(a => a.IsArchived == archived);
        accounts = ownerId is { } id ? accounts.Where(a => a.OwnerId == id) : accounts;
        var ordered = view switch
        {
            PotentialView.Top => accounts.Where(a => a.Gap != null).OrderByDescending(a => a.Gap).ThenByDescending(a => a.Id),
            PotentialView.Stale => accounts.Where(a => a.PotentialAsOfOn < oldest || a.Sales12Months > a.Potential).OrderBy(a => a.PotentialAsOfOn).ThenBy(a => a.Id),
            _ => accounts.Where(a => a.Potential == null).OrderByDescending(a => a.Sales12Months).ThenByDescending(a => a.Id),
        };
        var ids = await ordered.Select(a => a.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = ids.Take(PageSize).ToArray();
        var rows = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(shown).Contains(a.Id)).Select(a => new PotentialListRow(
            a.Id, a.Name, a.OwnerId, a.Owner.LastName + " " + a.Owner.FirstName, a.Status, a.Abcd, a.Sales12Months, a.Potential, a.Gap, a.SharePercent, a.PotentialAsOfOn, a.LastOrderOn)).ToDictionaryAsync(r => r.AccountId, cancellationToken);
        var calls = await db.ProfileSessions.AsNoTracking().Where(s => EF.Parameter(shown).Contains(s.AccountId) && s.Status == Profiles.ProfileSessionStatus.Open).Select(s => s.AccountId).ToListAsync(cancellationToken);
        return new PotentialListPage([.. shown.Select(account => rows[account] with { IsCallOpen = calls.Contains(account) })], ids.Count > PageSize, today, oldest);
    }

    /// <summary>Open targets by due date.</summary>
    /// <param name="ownerId">Of the target; null for everybody's on clients the viewer sees.</param>
    /// <param name="page">From 1.</param>
    public async Task<TargetListPage> TargetsAsync(int? ownerId, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var (today, archived) = (db.Viewer.Today(clock), false);
        var targets = db.PotentialTargets.Where(t => t.Status == TargetStatus.Open && t.Account.IsArchived == archived);
        targets = ownerId is { } id ? targets.Where(t => t.OwnerId == id) : targets;
        var rows = await TargetRows.ReadAsync(db, targets.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1), today, cancellationToken);
        return new TargetListPage([.. rows.Take(PageSize)], rows.Count > PageSize, today);
    }

    /// <summary>How many clients of whom the viewer sees stand in each view: the badges of the page.</summary>
    public async Task<IReadOnlyDictionary<PotentialView, int>> CountsAsync(int? ownerId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var archived = false;
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var oldest = db.Viewer.Today(clock).AddMonths(-settings.PotentialFreshMonths);
        var accounts = db.Accounts.Where(a => a.IsArchived == archived);
        accounts = ownerId is { } id ? accounts.Where(a => a.OwnerId == id) : accounts;
        var targets = db.PotentialTargets.Where(t => t.Status == TargetStatus.Open && t.Account.IsArchived == archived);
        targets = ownerId is { } whose ? targets.Where(t => t.OwnerId == whose) : targets;
        return new Dictionary<PotentialView, int>
        {
            [PotentialView.Unknown] = await accounts.CountAsync(a => a.Potential == null, cancellationToken),
            [PotentialView.Stale] = await accounts.CountAsync(a => a.PotentialAsOfOn < oldest || a.Sales12Months > a.Potential, cancellationToken),
            [PotentialView.Targets] = await targets.CountAsync(cancellationToken),
        };
    }

    /// <summary>Owners the viewer may choose between, by name.</summary>
    public async Task<IReadOnlyList<StaffChoice>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var archived = false;
        var owners = db.Accounts.Where(a => a.IsArchived == archived).Select(a => a.OwnerId).Distinct();
        var people = await db.PortalUsers.AsNoTracking().Where(u => owners.Contains(u.Id)).Select(u => new { u.Id, u.LastName, u.FirstName }).ToListAsync(cancellationToken);
        return [.. people.Select(p => new StaffChoice(p.Id, $"{p.LastName} {p.FirstName}")).OrderBy(p => SearchWords.SortKey(p.Name), StringComparer.Ordinal).ThenBy(p => p.Id)];
    }
}
