using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>What the verbs of targets have in common: their checks, and the task that brings a target into its owner's day.</summary>
internal static class TargetDoor
{
    private const int FarthestYears = 5;

    public static string TaskKey(int targetId) => FormattableString.Invariant($"potential-target:{targetId}");

    public static string Link(int accountId) => FormattableString.Invariant($"/accounts/{accountId}?tab=potential");

    public static string TaskTitle(string group, decimal from, decimal to)
    {
        var title = string.Format(CultureInfo.CurrentCulture, PotentialMessages.TargetTask, group, from.ToString("N0", CultureInfo.CurrentCulture), to.ToString("N0", CultureInfo.CurrentCulture));
        return title.Length <= WorkTask.TitleMaxLength ? title : title[..WorkTask.TitleMaxLength];
    }

    /// <exception cref="RuleViolation">A day that has passed or is too far ahead.</exception>
    public static void RequireDue(DateOnly due, DateOnly today)
    {
        if (due < today || due > today.AddYears(FarthestYears))
        {
            throw new RuleViolation(due < today ? PotentialMessages.TargetDuePast : PotentialMessages.TargetDueFar, nameof(TargetFields.DueOn));
        }
    }

    /// <exception cref="RuleViolation">They are disabled, do not work with clients, or do not see this one.</exception>
    public static async Task<Viewer> OwnerAsync(ViewerDirectory viewers, int userId, int accountId, int accountOwnerId, CancellationToken cancellationToken)
    {
        var owner = await viewers.FindAsync(userId, cancellationToken);
        return owner.UserId is not null && owner.May(Policies.SeePotential) && owner.May(Policies.WorkTouches) && owner.Sees(accountId, accountOwnerId)
            ? owner : throw new RuleViolation(PotentialMessages.TargetOwnerCannot, nameof(TargetFields.OwnerId));
    }

    /// <exception cref="RuleViolation">No number, nothing, or more than the group's potential.</exception>
    public static decimal Amount(string? typed, decimal potential)
    {
        var amount = TypedAmount.Of(typed, PotentialMessages.TargetNothing, nameof(TargetFields.Amount));
        return amount == 0 ? throw new RuleViolation(PotentialMessages.TargetNothing, nameof(TargetFields.Amount))
            : amount <= potential ? amount
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PotentialMessages.TargetAbovePotential, potential.ToString("N0", CultureInfo.CurrentCulture)), nameof(TargetFields.Amount));
    }

    /// <exception cref="RuleViolation">There is none, it is not visible, or its account is not the viewer's to write about.</exception>
    public static async Task<(PotentialTarget Target, string Group, string Account, int OwnerId)> FindAsync(KamDbContext db, int targetId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditPotential);
        var target = await db.PotentialTargets.Include(t => t.ProductGroup).SingleOrDefaultAsync(t => t.Id == targetId, cancellationToken) ?? throw new RuleViolation(PotentialMessages.TargetNotFound);
        var (account, ownerId) = await db.AccountToJudgeAsync(target.AccountId, cancellationToken);
        return (target, target.ProductGroup.Name, account, ownerId);
    }

    /// <summary>The open task of the target; null when its owner closed it by hand.</summary>
    public static async Task<WorkTask?> TaskAsync(KamDbContext db, int targetId, CancellationToken cancellationToken)
    {
        var key = TaskKey(targetId);
        return await db.WorkTasks.SingleOrDefaultAsync(t => t.SourceKey == key && t.Status == WorkTaskStatus.Open, cancellationToken);
    }

    /// <summary>P of the group; null while unknown.</summary>
    public static Task<decimal?> PotentialAsync(KamDbContext db, int accountId, int groupId, CancellationToken cancellationToken) =>
        db.PotentialRecords.Where(r => r.AccountId == accountId && r.GroupKey == groupId && r.IsCurrent).Select(r => (decimal?)r.Annual).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Nobody is told what they did themselves.</summary>
    public static Task<bool> TellAsync(Notify notify, Viewer from, PotentialTarget target, string account, string title, CancellationToken cancellationToken) =>
        from.UserId == target.OwnerId ? Task.FromResult(false) : notify.RunAsync(
            target.OwnerId,
            FormattableString.Invariant($"potential-target:{target.Id}:{target.Version}"),
            () => string.Format(CultureInfo.CurrentCulture, PotentialMessages.TargetHanded, from.Name, account, title, target.DueOn),
            Link(target.AccountId),
            cancellationToken);
}
