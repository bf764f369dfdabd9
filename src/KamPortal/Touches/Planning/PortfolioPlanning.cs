using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Plans the accounts of managers who share a local date in <see cref="Portions"/>, all accounts of a manager one after the
/// other, so that the load of the manager's days is known exactly.
/// </summary>
internal sealed class PortfolioPlanning(KamDb kam, TimeProvider clock, PlanningBasis basis, int[] ownerIds, DateOnly today, bool dayHasStarted)
{
    /// <summary>Where rows are locked one by one, few enough that the table is not; else as many as are written at once without keeping others waiting.</summary>
    private const int ChunkSizeBeside = 1_000;
    private const int ChunkSizeAlone = 4_000;

    private int chunkSize = ChunkSizeBeside;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        Dictionary<int, int> waiting;
        await using (var db = kam.OpenAsSystem(PlanTouchesJob.Name))
        {
            chunkSize = new BulkLoad(db).IsAlone ? ChunkSizeAlone : ChunkSizeBeside;
            waiting = await Waiting(db, ownerIds).GroupBy(a => a.OwnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var planned = await Mine(db, ownerIds).CountAsync(cancellationToken) - waiting.Values.Sum();
            if (planned > 0)
            {
                report.Skip(PlanningReasons.PlannedToday, planned);
            }
        }

        foreach (var owners in Chunks(waiting))
        {
            for (var (last, more) = (0, true); more;)
            {
                var accounts = await NextAsync(owners, last, cancellationToken);
                more = accounts.Count == chunkSize;
                last = accounts.Count > 0 ? accounts[^1].Id : last;
                await PlanAsync(accounts, report, cancellationToken);
            }
        }
    }

    /// <summary>Managers in a fixed order, together as long as their accounts fit into a chunk.</summary>
    private IEnumerable<int[]> Chunks(Dictionary<int, int> waiting)
    {
        var (chunk, count) = (new List<int>(), 0);
        foreach (var (owner, accounts) in waiting.OrderBy(w => w.Key))
        {
            if (chunk.Count > 0 && count + accounts > chunkSize)
            {
                yield return [.. chunk];
                (chunk, count) = ([], 0);
            }

            chunk.Add(owner);
            count += accounts;
        }

        if (chunk.Count > 0)
        {
            yield return [.. chunk];
        }
    }

    private Task PlanAsync(List<PlanningAccount> accounts, JobReport report, CancellationToken cancellationToken) =>
        Portions.RunAsync(
            accounts,
            async (some, tried) =>
            {
                await using var db = kam.OpenAsSystem(PlanTouchesJob.Name);
                await new ChunkPlanning(db, clock, basis, some, today).RunAsync(tried, cancellationToken);
            },
            PlanningReasons.AccountFailed, a => a.Id, report, cancellationToken);

    private async Task<List<PlanningAccount>> NextAsync(int[] owners, int after, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(PlanTouchesJob.Name);
        return await Waiting(db, owners).AsNoTracking()
            .Where(a => a.Id > after)
            .OrderBy(a => a.Id)
            .Select(a => new PlanningAccount(a.Id, a.OwnerId, a.Abcd, a.Strategy, a.CreatedOn, a.TouchesPlannedOn, a.LastTouchOn))
            .Take(chunkSize)
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Account> Waiting(KamDbContext db, int[] owners)
    {
        var fingerprint = basis.Plan.Fingerprint;
        return Mine(db, owners).Where(a => a.TouchesPlannedOn == null || a.TouchesPlannedBy != fingerprint || (dayHasStarted && a.TouchesPlannedOn < today));
    }

    private static IQueryable<Account> Mine(KamDbContext db, int[] owners) =>
        db.Accounts.Where(a => !a.IsArchived && a.Status != AccountStatus.Lost && EF.Parameter(owners).Contains(a.OwnerId));
}
