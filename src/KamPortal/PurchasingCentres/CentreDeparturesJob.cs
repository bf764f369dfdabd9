using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KamPortal.PurchasingCentres;

/// <summary>
/// centre-departures: ends noted in advance take effect when the day comes in the zone of the account's owner, and ends
/// that came by an import or otherwise are caught up with.
/// </summary>
public sealed partial class CentreDeparturesJob(KamDb kam, Notify notify, TimeProvider clock, ILogger<CentreDeparturesJob> log) : IJob
{
    public const string Name = "centre-departures";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        foreach (var account in (await DueAsync(cancellationToken)).GroupBy(d => (d.AccountId, d.Today)))
        {
            try
            {
                report.Add(await SettleAsync([.. account.Select(d => d.EmploymentId)], account.Key.Today, cancellationToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e, account.Key.AccountId);
                report.Fail(nameof(JobsMessages.CentreDepartureFailed), FormattableString.Invariant($"#{account.Key.AccountId}"));
            }
        }
    }

    private async Task<List<(int AccountId, int EmploymentId, DateOnly Today)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var rows = await db.CentreMembers.AsNoTracking()
            .Where(m => m.LeftOn == null && (m.Employment.ToOn < latest || m.Person.LeftOn <= latest))
            .OrderBy(m => m.Id).Select(m => new { m.Centre.AccountId, m.EmploymentId, m.Employment.ToOn, m.Person.LeftOn, Zone = m.Centre.Account.Owner.TimeZoneId ?? m.Centre.Account.Owner.Branch.TimeZoneId })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => (Row: r, Today: LocalTime.Today(clock, r.Zone))).Where(r => r.Row.ToOn < r.Today || r.Row.LeftOn <= r.Today).Select(r => (r.Row.AccountId, r.Row.EmploymentId, r.Today)).Distinct()];
    }

    private async Task<int> SettleAsync(int[] employmentIds, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var gone = await CentreDepartures.SettleAsync(db, employmentIds, today, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await CentreDepartures.TellAsync(notify, gone, cancellationToken);
        return gone.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The centres of account {AccountId} could not be settled")]
    private partial void LogFailed(Exception e, int accountId);
}
