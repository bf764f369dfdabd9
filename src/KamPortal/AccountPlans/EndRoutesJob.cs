using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>route-ends: an account that rose from group D leaves its route; its owner and the manager who had it before are told, and one click hands it back.</summary>
public sealed class EndRoutesJob(KamDb kam, Notify notify, TimeProvider clock) : IJob
{
    public const string Name = "route-ends";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var risen = await db.RoutePeriods.Include(p => p.Account).ThenInclude(a => a.Owner).ThenInclude(o => o.Branch).Where(p => p.ToOn == null && (p.Account.Abcd != AbcdCategory.D || p.Account.Route == null)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        foreach (var period in risen)
        {
            period.ToOn = LocalTime.Today(clock, period.Account.Owner.TimeZoneId ?? period.Account.Owner.Branch.TimeZoneId);
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var period in risen.Where(p => p.Account.Abcd != AbcdCategory.D && p.FormerOwnerId is { } former && former != p.Account.OwnerId))
        {
            var (name, category) = (period.Account.Name, period.Account.Abcd);
            await notify.RunAsync(
                period.Account.OwnerId, FormattableString.Invariant($"route-end:{period.Id}:{period.Account.OwnerId}"),
                () => string.Format(CultureInfo.CurrentCulture, RouteMessages.ToldEnd, name, category.Label()), "/routes?view=risen", cancellationToken);
            await notify.RunAsync(
                period.FormerOwnerId!.Value, FormattableString.Invariant($"route-end:{period.Id}:{period.FormerOwnerId}"),
                () => string.Format(CultureInfo.CurrentCulture, RouteMessages.ToldEndFormer, name, category.Label()), null, cancellationToken);
        }

        report.Add(risen.Count);
    }
}
