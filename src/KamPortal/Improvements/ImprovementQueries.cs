using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

public sealed class ImprovementQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>In work by day, what is over latest first.</summary>
    public async Task<ImprovementPage> ListAsync(ImprovementFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        var today = db.Viewer.Today(clock);
        var all = db.Improvements.AsNoTracking().Where(i => (filter.OwnerId == null || i.OwnerId == filter.OwnerId) && (filter.WaveId == null || i.WaveId == filter.WaveId) && (filter.AccountId == null || i.Accounts.Any(a => a.AccountId == filter.AccountId)));
        var shown = Shown(all, filter.Show, today);
        var ordered = filter.Show is ImprovementShow.Open or ImprovementShow.Overdue ? shown.OrderBy(i => i.DueOn).ThenBy(i => i.Id) : shown.OrderByDescending(i => i.ClosedOn).ThenByDescending(i => i.Id);
        var ids = await ordered.Select(i => i.Id).Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var counts = new Dictionary<ImprovementShow, int>();
        foreach (var show in Enum.GetValues<ImprovementShow>())
        {
            counts[show] = await Shown(all, show, today).CountAsync(cancellationToken);
        }

        return new ImprovementPage(await RowsAsync(db, [.. ids.Take(PageSize)], today, cancellationToken), ids.Count > PageSize, counts);
    }

    /// <returns>Null when there is none, or the viewer sees none of its clients and does not do it.</returns>
    public async Task<ImprovementRow?> FindAsync(int improvementId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        return await RowsAsync(db, [improvementId], db.Viewer.Today(clock), cancellationToken) is [var row] ? row : null;
    }

    /// <summary>What a client named and what came of it: in work first, then what was done, latest first; what is not done comes last.</summary>
    public async Task<IReadOnlyList<ImprovementRow>> OfAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        var ids = await db.ImprovementAccounts.AsNoTracking().Where(a => a.AccountId == accountId)
            .OrderBy(a => a.Improvement.Status == ImprovementStatus.Open ? 0 : a.Improvement.Status == ImprovementStatus.Done ? 1 : 2).ThenByDescending(a => a.Improvement.ClosedOn).ThenBy(a => a.Improvement.DueOn).ThenBy(a => a.ImprovementId)
            .Select(a => a.ImprovementId).ToListAsync(cancellationToken);
        return await RowsAsync(db, [.. ids], db.Viewer.Today(clock), cancellationToken);
    }

    /// <summary>Owners of improvements the viewer sees, and waves they came out of.</summary>
    public async Task<ImprovementFilters> FiltersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        var owners = await db.Improvements.AsNoTracking().Select(i => new { i.OwnerId, i.Owner.LastName, i.Owner.FirstName }).Distinct().OrderBy(o => o.LastName).ThenBy(o => o.FirstName).ThenBy(o => o.OwnerId).ToListAsync(cancellationToken);
        var waves = await db.Improvements.AsNoTracking().Where(i => i.WaveId != null).Select(i => new { i.WaveId, i.Wave!.Name, i.Wave.OpensOn }).Distinct().OrderByDescending(w => w.OpensOn).ThenByDescending(w => w.WaveId).ToListAsync(cancellationToken);
        return new ImprovementFilters([.. owners.Select(o => new StaffChoice(o.OwnerId, Person.NameOf(o.LastName, o.FirstName)))], [.. waves.Select(w => new StaffChoice(w.WaveId!.Value, w.Name))]);
    }

    internal static async Task<IReadOnlyList<ImprovementRow>> RowsAsync(KamDbContext db, int[] ids, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Improvements.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.Id)).Select(i => new
        {
            i.Id, i.Title, i.Details, i.Source, i.WaveId, Wave = i.Wave!.Name, i.Question!.TextRu, i.Question.TextEn, i.Expected, i.Perceived, i.OwnerId, Owner = i.Owner.LastName + " " + i.Owner.FirstName, i.DueOn,
            i.Status, i.Evidence, i.ClosedOn, ClosedBy = i.ClosedBy!.LastName + " " + i.ClosedBy.FirstName, i.ClosedById, i.CreatedById, i.Version,
        }).ToListAsync(cancellationToken);
        var lines = (await db.ImprovementAccounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.ImprovementId)).OrderBy(a => a.Account.SortName).ThenBy(a => a.AccountId)
            .Select(a => new { a.ImprovementId, Line = new ImprovementLine(a.AccountId, a.Account.Name, a.Said, a.ShownOn) }).ToListAsync(cancellationToken)).ToLookup(a => a.ImprovementId, a => a.Line);
        var all = await db.AllImprovementClients.Where(c => EF.Parameter(ids).Contains(c.ImprovementId)).GroupBy(c => c.ImprovementId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. rows.OrderBy(r => Array.IndexOf(ids, r.Id)).Select(r => new ImprovementRow(
            r.Id, r.Title, r.Details, r.Source, r.WaveId, r.Wave, r.TextRu is null ? null : InLanguage.Of(r.TextRu, r.TextEn), r.Expected, r.Perceived, r.OwnerId, r.Owner, r.DueOn,
            r.Status == ImprovementStatus.Open ? Math.Max(0, today.DayNumber - r.DueOn.DayNumber) : 0, r.Status, r.Evidence, r.ClosedOn, r.ClosedById is null ? null : r.ClosedBy,
            [.. lines[r.Id]], all.GetValueOrDefault(r.Id) - lines[r.Id].Count(), ImprovementDoor.MayEdit(db.Viewer, r.OwnerId, r.CreatedById), ImprovementDoor.MayClose(db.Viewer, r.OwnerId, r.CreatedById), r.Version))];
    }

    private static IQueryable<Improvement> Shown(IQueryable<Improvement> improvements, ImprovementShow show, DateOnly today) => show switch
    {
        ImprovementShow.Open => improvements.Where(i => i.Status == ImprovementStatus.Open),
        ImprovementShow.Overdue => improvements.Where(i => i.Status == ImprovementStatus.Open && i.DueOn < today),
        ImprovementShow.NotShown => improvements.Where(i => i.Status == ImprovementStatus.Done && i.Accounts.Any(a => a.ShownOn == null)),
        ImprovementShow.Done => improvements.Where(i => i.Status == ImprovementStatus.Done),
        _ => improvements.Where(i => i.Status == ImprovementStatus.Dropped),
    };
}
