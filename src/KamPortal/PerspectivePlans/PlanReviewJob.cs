using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>
/// perspective-reviews: whoever decides on a plan is reminded a week before its review and on the day, and of a plan that has waited
/// for a decision for a week. Every reminder has its key, so that running late or twice tells once.
/// </summary>
public sealed class PlanReviewJob(KamDb kam, Notify notify, TimeProvider clock) : IJob
{
    public const string Name = "perspective-reviews";

    private const int Week = 7;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var today = LocalTime.Today(clock, LocalTime.DefaultZone);
        var soon = today.AddDays(Week);
        var reviews = await db.PerspectivePlans.AsNoTracking().Where(p => p.Status == PerspectiveStatus.Approved && p.NextReviewOn <= soon)
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.AuthorId, Account = p.Account.Name, On = p.NextReviewOn!.Value }).ToListAsync(cancellationToken);
        foreach (var plan in reviews)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"perspective-review:{plan.Id}:{plan.On:yyyyMMdd}:{(plan.On <= today ? 0 : Week)}");
            await TellAsync(db, plan.AuthorId, key, () => string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.ToldReview, plan.Account, plan.On), plan.Id, today, report, cancellationToken);
        }

        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Week);
        var waiting = await db.PerspectivePlans.AsNoTracking().Where(p => p.Status == PerspectiveStatus.Submitted && p.SubmittedAt < since)
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.AuthorId, Account = p.Account.Name, At = p.SubmittedAt!.Value }).ToListAsync(cancellationToken);
        foreach (var plan in waiting)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"perspective-waiting:{plan.Id}:{plan.At:yyyyMMddHHmm}");
            await TellAsync(db, plan.AuthorId, key, () => string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.ToldWaiting, plan.Account, plan.At), plan.Id, today, report, cancellationToken);
        }
    }

    private async Task TellAsync(KamDbContext db, int authorId, string key, Func<string> text, int planId, DateOnly today, JobReport report, CancellationToken cancellationToken)
    {
        foreach (var userId in await PlanDoor.DecidersAsync(db, authorId, today, cancellationToken))
        {
            var link = string.Create(CultureInfo.InvariantCulture, $"/plans/perspective/review/{planId}");
            if (await notify.RunAsync(userId, string.Create(CultureInfo.InvariantCulture, $"{key}:{userId}"), text, link, cancellationToken))
            {
                report.Add();
            }
        }
    }
}
