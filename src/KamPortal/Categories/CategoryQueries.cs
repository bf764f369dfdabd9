using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>Why an account has its letter, which ones it had, and what waits for a decision.</summary>
public sealed class CategoryQueries(KamDb kam, SettingQueries settings, TimeProvider clock)
{
    private const int MostProposals = 100;

    /// <returns>Null when the account is not visible.</returns>
    public async Task<CategoryPicture?> PictureAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId)
            .Select(a => new { a.Abcd, a.Abc, a.AbcdOn, a.Sales12Months, a.Potential, a.PotentialAsOfOn, a.SharePercent, a.Gap }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var today = LocalTime.Today(clock, null);
        var (from, to) = SalesRollup.TrailingYear(today);
        var rules = await CategoryRulesQueries.InForceAsync(db, cancellationToken);
        var threshold = await ThresholdAsync(db, cancellationToken);
        var fresh = today.AddMonths(-(await settings.GetAsync(cancellationToken)).PotentialFreshMonths);
        var judged = new AbcdRule(threshold, rules.ShareBelowPercent, rules.GapAmount, rules.HysteresisPercent).Judge(account.Abcd, account.Sales12Months, account.Potential, account.Gap);
        var history = await HistoryAsync(db, accountId, cancellationToken);
        var open = await ProposalsAsync(db, accountId, cancellationToken);
        return new CategoryPicture(
            accountId, account.Abcd, account.Abc, account.Sales12Months, from, to.AddDays(-1), account.Potential, account.PotentialAsOfOn, account.PotentialAsOfOn < fresh, account.SharePercent, account.Gap,
            threshold, rules, judged, account.AbcdOn, history.FirstOrDefault(h => h.State == AssessmentState.Applied), open.Count == 0 ? null : open[0]);
    }

    /// <summary>All changes, the latest first.</summary>
    public async Task<IReadOnlyList<CategoryHistoryLine>> HistoryAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        return await HistoryAsync(db, accountId, cancellationToken);
    }

    /// <returns>Null when nothing waits for a decision.</returns>
    public async Task<CategoryProposal?> ProposalAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        return (await ProposalsAsync(db, accountId, cancellationToken)).FirstOrDefault();
    }

    /// <summary>Open proposals of the accounts the viewer sees, the oldest first; those the viewer may decide on are marked.</summary>
    public async Task<IReadOnlyList<CategoryProposal>> ProposalsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        return await ProposalsAsync(db, null, cancellationToken);
    }

    /// <summary>T_vol by the rules in force, over all accounts whoever looks.</summary>
    internal static async Task<decimal> ThresholdAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var rules = await db.CategoryRules.AsNoTracking().OrderByDescending(r => r.Number).FirstAsync(cancellationToken);
        return RevenueLevels.Of(rules, rules.VolumeMode == VolumeMode.Absolute ? [] : await RecalculateCategories.VolumesAsync(db, cancellationToken)).Volume;
    }

    private async Task<List<CategoryProposal>> ProposalsAsync(KamDbContext db, int? accountId, CancellationToken cancellationToken)
    {
        var rows = await db.CategoryAssessments.AsNoTracking().Where(a => a.State == AssessmentState.Proposed && !a.Account.IsArchived && (accountId == null || a.AccountId == accountId)).OrderBy(a => a.Id).Take(MostProposals)
            .Select(a => new { a.Id, a.AccountId, AccountName = a.Account.Name, a.Account.OwnerId, OwnerName = a.Account.Owner.LastName + " " + a.Account.Owner.FirstName, a.AsOfOn, a.Previous, a.Category, a.Cause, a.Volume, a.Potential, a.Gap })
            .ToListAsync(cancellationToken);
        var today = db.Viewer.Today(clock);
        var decides = new Dictionary<int, bool>();
        foreach (var owner in rows.Select(r => r.OwnerId).Distinct())
        {
            decides[owner] = await db.MayDecideForAsync(owner, today, cancellationToken);
        }

        return rows.ConvertAll(r => new CategoryProposal(r.Id, r.AccountId, r.AccountName, r.OwnerName, r.AsOfOn, r.Previous, r.Category, r.Cause, r.Volume, r.Potential, r.Gap, decides[r.OwnerId]));
    }

    private static Task<List<CategoryHistoryLine>> HistoryAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.CategoryAssessments.AsNoTracking().Where(a => a.AccountId == accountId).OrderByDescending(a => a.Id)
            .Select(a => new CategoryHistoryLine(a.Id, a.AsOfOn, a.Previous, a.Category, a.Cause, a.State, a.Volume, a.Potential, a.Gap, a.VolumeThreshold, a.RulesNumber, a.Owner.LastName + " " + a.Owner.FirstName, a.DecidedBy == null ? null : a.DecidedBy.LastName + " " + a.DecidedBy.FirstName, a.DecidedAt, a.DecisionNote))
            .ToListAsync(cancellationToken);
}
