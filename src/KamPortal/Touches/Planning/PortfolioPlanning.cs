using System.Data.Common;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Plans the accounts of managers who share a local date, a chunk to a transaction. What another server planned meanwhile
/// shows as a violated unique key: the chunk is read and tried again, then account by account, so that one bad row stops
/// neither the rest nor the run.
/// </summary>
internal sealed class PortfolioPlanning(KamDb kam, TimeProvider clock, TouchPlan plan, PlanningRules rules, int[] ownerIds, DateOnly today, bool dayHasStarted)
{
    private const int ChunkSize = 500;
    private const int Attempts = 3;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using (var db = kam.OpenAsSystem(PlanTouchesJob.Name))
        {
            var planned = await Mine(db).CountAsync(a => a.TouchesPlannedOn != null && a.TouchesPlannedBy == plan.Fingerprint && (!dayHasStarted || a.TouchesPlannedOn >= today), cancellationToken);
            if (planned > 0)
            {
                report.Skip(PlanningReasons.PlannedToday, planned);
            }
        }

        for (var (last, more) = (0, true); more;)
        {
            var accounts = await NextAsync(last, cancellationToken);
            more = accounts.Count == ChunkSize;
            last = accounts.Count > 0 ? accounts[^1].Id : last;
            await PlanAsync(accounts, report, cancellationToken);
        }
    }

    private async Task PlanAsync(List<PlanningAccount> accounts, JobReport report, CancellationToken cancellationToken)
    {
        for (var attempt = 1; accounts.Count > 0; attempt++)
        {
            // Counted apart: an attempt that is rolled back has created nothing.
            var tried = new JobReport();
            try
            {
                await using var db = kam.OpenAsSystem(PlanTouchesJob.Name);
                await new ChunkPlanning(db, clock, plan, rules, accounts, today).RunAsync(tried, cancellationToken);
                tried.AddTo(report);
                return;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException && attempt < Attempts)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
#pragma warning disable CA1031 // whatever is wrong with one account must not stop the others
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                if (accounts.Count == 1)
                {
                    report.Fail(PlanningReasons.AccountFailed, $"#{accounts[0].Id}");
                    return;
                }

                foreach (var account in accounts)
                {
                    await PlanAsync([account], report, cancellationToken);
                }

                return;
            }
        }
    }

    private async Task<List<PlanningAccount>> NextAsync(int after, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(PlanTouchesJob.Name);
        return await Mine(db).AsNoTracking()
            .Where(a => a.Id > after && (a.TouchesPlannedOn == null || a.TouchesPlannedBy != plan.Fingerprint || (dayHasStarted && a.TouchesPlannedOn < today)))
            .OrderBy(a => a.Id)
            .Select(a => new PlanningAccount(a.Id, a.OwnerId, a.Abcd, a.Strategy, a.CreatedOn, a.TouchesPlannedOn, a.LastTouchOn))
            .Take(ChunkSize)
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Account> Mine(KamDbContext db) =>
        db.Accounts.Where(a => !a.IsArchived && a.Status != AccountStatus.Lost && EF.Parameter(ownerIds).Contains(a.OwnerId));
}
