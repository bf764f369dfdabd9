using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>What departs from the programme: managers' own rules and deviations of single accounts; and how both kinds of touches compare.</summary>
public sealed class InitiativeQueries(KamDb kam)
{
    /// <summary>More than a page shows; the rest is found on the clients' pages.</summary>
    public const int Most = 200;

    /// <param name="accountId">Null for all the viewer sees.</param>
    /// <returns>Active ones first, at most <see cref="Most"/>.</returns>
    public async Task<IReadOnlyList<InitiativeRow>> InitiativesAsync(int? accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var rules = await db.CadenceRules.AsNoTracking().Include(r => r.Account).Include(r => r.InitiativeOf)
            .Where(r => r.InitiativeOfId != null && (accountId == null || r.AccountId == accountId))
            .OrderByDescending(r => r.IsActive).ThenBy(r => r.InitiativeOf!.LastName).ThenBy(r => r.Name).ThenBy(r => r.Id).Take(Most).ToListAsync(cancellationToken);
        return rules.ConvertAll(r => new InitiativeRow(
            r.Id, r.Name, r.AccountId ?? 0, r.Account!.Name, $"{r.InitiativeOf!.LastName} {r.InitiativeOf.FirstName}", r.TouchType, r.Place, r.Every, r.Unit, r.Topic, r.Minutes, r.StartsOn, r.EndsOn, r.IsActive,
            db.Viewer.May(Policies.WorkTouches) && SaveInitiative.MayEdit(db.Viewer, r)));
    }

    /// <returns>The initiative as its form; null when there is none or it is not the viewer's to change.</returns>
    public async Task<SaveInitiative.Form?> FindAsync(int ruleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var rule = await db.CadenceRules.AsNoTracking().Include(r => r.Account).SingleOrDefaultAsync(r => r.Id == ruleId && r.InitiativeOfId != null, cancellationToken);
        return rule is not null && SaveInitiative.MayEdit(db.Viewer, rule) ? new SaveInitiative.Form().Take<SaveInitiative.Form>(rule) : null;
    }

    /// <param name="accountId">Null for all the viewer sees.</param>
    /// <returns>The latest first, at most <see cref="Most"/>.</returns>
    public async Task<IReadOnlyList<DeviationRow>> DeviationsAsync(int? accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var rows = await db.CadenceDeviations.AsNoTracking().Include(d => d.Account).Include(d => d.By).Where(d => accountId == null || d.AccountId == accountId)
            .OrderByDescending(d => d.FromOn).ThenByDescending(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        var series = rows.Select(d => d.SeriesId).Distinct().ToArray();
        var rules = await db.CadenceRules.AsNoTracking().Where(r => EF.Parameter(series).Contains(r.FirstVersionId ?? r.Id) && (r.Programme == null || r.Programme.Status != ProgrammeStatus.Draft)).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var latest = rules.GroupBy(r => r.SeriesId).ToDictionary(g => g.Key, g => g.Last());
        return [.. rows.Where(d => latest.ContainsKey(d.SeriesId)).Select(d => new DeviationRow(
            d.Id, d.AccountId, d.Account.Name, latest[d.SeriesId].Name, latest[d.SeriesId].Every, latest[d.SeriesId].Unit, d.FromOn, d.IsStopped, d.Every, d.Unit, d.TouchType, d.Topic, d.Minutes, d.Reason,
            d.By is null ? null : $"{d.By.LastName} {d.By.FirstName}", d.At))];
    }

    /// <summary>Touches due in the period by who does them; those of clients the viewer sees.</summary>
    public async Task<IReadOnlyList<OwnTouchesRow>> ReportAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        var sums = await db.Touches.Where(t => t.DueOn >= from && t.DueOn <= to && t.Status != TouchStatus.Cancelled)
            .GroupBy(t => new { t.AssigneeId, IsOwn = t.Origin == TouchOrigin.Own, t.Status })
            .Select(g => new { g.Key.AssigneeId, g.Key.IsOwn, g.Key.Status, Count = g.Count(), Minutes = g.Sum(t => t.Minutes) }).ToListAsync(cancellationToken);
        var ids = sums.Select(s => s.AssigneeId).Distinct().ToArray();
        var names = await db.PortalUsers.Where(u => EF.Parameter(ids).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Select(u => new { u.Id, u.LastName, u.FirstName }).ToListAsync(cancellationToken);
        TouchSum Sum(int user, bool own)
        {
            var mine = sums.Where(s => s.AssigneeId == user && s.IsOwn == own).ToList();
            return new TouchSum(mine.Sum(s => s.Count), mine.Where(s => s.Status == TouchStatus.Done).Sum(s => s.Count), mine.Sum(s => s.Minutes));
        }

        return names.ConvertAll(u => new OwnTouchesRow(u.Id, $"{u.LastName} {u.FirstName}", Sum(u.Id, false), Sum(u.Id, true)));
    }
}
