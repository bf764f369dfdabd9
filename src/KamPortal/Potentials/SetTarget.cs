using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>Makes a weak or absent product group somebody's work until a day (row 0.20 of the domain); the work stands in their day as a task.</summary>
public sealed class SetTarget(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public int ProductGroupId { get; set; }

        public TargetFields Fields { get; init; } = new();
    }

    /// <returns>The target's id.</returns>
    /// <exception cref="RuleViolation">A value is out of range, the group has no potential or an open target already, or the account is not the viewer's to write about.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (account, ownerId) = await db.AccountToJudgeAsync(form.AccountId, cancellationToken);
        var group = await db.ProductGroups.Where(g => g.Id == form.ProductGroupId).Select(g => g.Name).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(PotentialMessages.NoSuchGroup, nameof(Form.ProductGroupId));
        var potential = await TargetDoor.PotentialAsync(db, form.AccountId, form.ProductGroupId, cancellationToken)
            ?? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PotentialMessages.TargetUnknown, group), nameof(Form.ProductGroupId));
        var (today, now) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        var amount = TargetDoor.Amount(form.Fields.Amount, potential);
        TargetDoor.RequireDue(form.Fields.DueOn, today);
        await TargetDoor.OwnerAsync(viewers, form.Fields.OwnerId, form.AccountId, ownerId, cancellationToken);
        await RequireNoneAsync(db, form, group, cancellationToken);

        var sales = (await PotentialDoor.SalesAsync(db, form.AccountId, today, cancellationToken)).GetValueOrDefault(form.ProductGroupId);
        var target = PotentialTarget.Set(form.AccountId, form.ProductGroupId, form.Fields.OwnerId, amount, form.Fields.DueOn, form.Fields.Note, potential, sales, db.Viewer.UserId, now);
        var title = TargetDoor.TaskTitle(group, sales, amount);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            db.Add(target);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw Exists(group);
        }

        db.Add(WorkTask.Raise(
            form.AccountId, target.OwnerId, TaskKind.Development, TaskSource.Potential, title, target.DueOn, now, db.Viewer.UserId,
            details: target.Note, sourceKey: TargetDoor.TaskKey(target.Id), link: TargetDoor.Link(form.AccountId)));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await TargetDoor.TellAsync(notify, db.Viewer, target, account, title, cancellationToken);
        return target.Id;
    }

    private static async Task RequireNoneAsync(KamDbContext db, Form form, string group, CancellationToken cancellationToken)
    {
        if (await db.PotentialTargets.AnyAsync(t => t.AccountId == form.AccountId && t.ProductGroupId == form.ProductGroupId && t.Status == TargetStatus.Open, cancellationToken))
        {
            throw Exists(group);
        }
    }

    private static RuleViolation Exists(string group) => new(string.Format(CultureInfo.CurrentCulture, PotentialMessages.TargetExists, group), nameof(Form.ProductGroupId));
}
