using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Starts an account's plan, or the next version of the approved one; throws a draft away.</summary>
public sealed class DraftPerspectivePlan(KamDb kam, TimeProvider clock)
{
    private const int UsualYears = 3;

    /// <summary>From then on in a year a plan starts with the next one.</summary>
    private const int LateMonth = 7;

    /// <returns>Its id.</returns>
    /// <exception cref="RuleViolation">The account is not the viewer's to change, or a version is worked on already: says whose.</exception>
    public async Task<int> RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPlans);
        var account = await db.AccountToEditAsync(accountId, cancellationToken);
        if (account.IsArchived)
        {
            throw new RuleViolation(PerspectiveMessages.Archived);
        }

        await RequireNoneOpenAsync(db, accountId, cancellationToken);
        var (today, now) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        var authorId = db.Viewer.UserId ?? account.OwnerId;
        var number = 1 + (await db.PerspectivePlans.Where(p => p.AccountId == accountId).MaxAsync(p => (int?)p.Number, cancellationToken) ?? 0);
        var approvedId = await db.PerspectivePlans.Where(p => p.AccountId == accountId && p.Status == PerspectiveStatus.Approved).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellationToken);
        var plan = approvedId is { } id
            ? PerspectivePlan.NextOf(await PlanDoor.LoadAsync(db, id, cancellationToken), number, authorId, now)
            : PerspectivePlan.Draft(accountId, number, authorId, now, today.Month >= LateMonth ? today.Year + 1 : today.Year, UsualYears);
        plan.Take(await SnapshotReader.TakeAsync(db, accountId, today, cancellationToken));
        db.Add(plan);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await RequireNoneOpenAsync(db, accountId, cancellationToken);
            throw;
        }

        return plan.Id;
    }

    /// <summary>Nothing that was approved goes: only a draft, or what was returned.</summary>
    /// <exception cref="RuleViolation">Not the viewer's to change, or submitted or approved.</exception>
    public async Task DiscardAsync(int planId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, planId, cancellationToken);
        if (plan.Status == PerspectiveStatus.Submitted)
        {
            throw new RuleViolation(PerspectiveMessages.WaitsForDecision);
        }

        db.Remove(plan);
        await PlanDoor.SaveAsync(db, plan, cancellationToken);
    }

    /// <summary>Takes the figures of the day anew.</summary>
    /// <exception cref="RuleViolation">Not the viewer's to change, or approved.</exception>
    public async Task RefreshAsync(int planId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, planId, cancellationToken);
        plan.Take(await SnapshotReader.TakeAsync(db, plan.AccountId, db.Viewer.Today(clock), cancellationToken));
        await PlanDoor.SaveAsync(db, plan, cancellationToken);
    }

    private static async Task RequireNoneOpenAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var open = await db.PerspectivePlans.AsNoTracking()
            .Where(p => p.AccountId == accountId && (p.Status == PerspectiveStatus.Draft || p.Status == PerspectiveStatus.Submitted || p.Status == PerspectiveStatus.Returned))
            .Select(p => new { p.Number, Author = p.Author.LastName + " " + p.Author.FirstName }).FirstOrDefaultAsync(cancellationToken);
        if (open is not null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.OpenAlready, open.Number, open.Author));
        }
    }
}
