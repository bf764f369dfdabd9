using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Improvements;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.Potentials;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Handover;

/// <summary>
/// Gives accounts to another manager, all or none: the ownership periods follow each other, and the open touches and
/// tasks of the old owner, also touches a deputy holds for them, improvements in work, and their contacts in purchasing centres go to the new one.
/// </summary>
public sealed class ChangeOwner(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public IReadOnlyList<int> AccountIds { get; set; } = [];

        public int NewOwnerId { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">No accounts or reason, an account the viewer does not see, or somebody who cannot own accounts.</exception>
    public async Task<OwnerChange> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ChangeOwner);
        var reason = Reason(form.Reason);
        await RequireManagerAsync(db, form.NewOwnerId, cancellationToken);
        var ids = form.AccountIds.Distinct().ToArray();
        var accounts = await db.Accounts.Include(a => a.Ownership).Where(a => EF.Parameter(ids).Contains(a.Id)).ToListAsync(cancellationToken);
        if (accounts.Count == 0 || accounts.Count != ids.Length)
        {
            throw new RuleViolation(ids.Length == 0 ? HandoverMessages.NoAccounts : HandoverMessages.AccountsNotFound, nameof(Form.AccountIds));
        }

        accounts.RemoveAll(a => a.OwnerId == form.NewOwnerId);
        var change = await MoveAsync(db, accounts, form.NewOwnerId, reason, db.Viewer.Today(clock), cancellationToken);
        await SaveAsync(db, cancellationToken);
        viewers.Forget();
        await TellAsync(db.Viewer, form.NewOwnerId, accounts, reason, cancellationToken);
        return change;
    }

    /// <summary>Moves accounts with their ownership loaded, and all that goes along; not saved yet. The rights are the caller's to check.</summary>
    internal static async Task<OwnerChange> MoveAsync(KamDbContext db, List<Account> accounts, int newOwnerId, string reason, DateOnly today, CancellationToken cancellationToken)
    {
        var touches = await MoveTouchesAsync(db, accounts, newOwnerId, cancellationToken);
        var tasks = await MoveTasksAsync(db, accounts, newOwnerId, cancellationToken);
        await MoveGreetingsAsync(db, accounts, newOwnerId, cancellationToken);
        await MoveTargetsAsync(db, accounts, newOwnerId, cancellationToken);
        await MoveImprovementsAsync(db, accounts, newOwnerId, today, cancellationToken);
        await MoveContactsAsync(db, accounts, newOwnerId, cancellationToken);
        await KeyHandover.MoveAsync(db, accounts, newOwnerId, today, cancellationToken);
        accounts.ForEach(a => a.HandOver(newOwnerId, today, reason));
        return new OwnerChange(accounts.Count, touches, tasks);
    }

    /// <exception cref="RuleViolation">Somebody changed one of the rows at the same moment.</exception>
    internal static async Task SaveAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(HandoverMessages.ChangedMeanwhile);
        }
    }

    private static async Task<int> MoveTouchesAsync(KamDbContext db, List<Account> accounts, int newOwnerId, CancellationToken cancellationToken)
    {
        var owners = accounts.ToDictionary(a => a.Id, a => a.OwnerId);
        var ids = owners.Keys.ToArray();
        var moved = 0;
        foreach (var touch in await db.Touches.Where(t => EF.Parameter(ids).Contains(t.AccountId) && t.Status == TouchStatus.Planned).ToListAsync(cancellationToken))
        {
            if ((touch.OnBehalfOfId ?? touch.AssigneeId) == owners[touch.AccountId])
            {
                touch.Assign(newOwnerId, null);
                moved++;
            }
        }

        return moved;
    }

    private static async Task<int> MoveTasksAsync(KamDbContext db, List<Account> accounts, int newOwnerId, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(a => a.Id).ToArray();
        var tasks = await db.WorkTasks.Where(t => EF.Parameter(ids).Contains(t.AccountId) && t.Status == WorkTaskStatus.Open && t.AssigneeId == t.Account.OwnerId).ToListAsync(cancellationToken);
        tasks.ForEach(t => t.Assign(newOwnerId));
        return tasks.Count;
    }

    /// <summary>Greetings the old owner was to agree to or make; their calls went with the touches.</summary>
    private static async Task MoveGreetingsAsync(KamDbContext db, List<Account> accounts, int newOwnerId, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(a => a.Id).ToArray();
        var greetings = await db.Greetings.Where(g => EF.Parameter(ids).Contains(g.AccountId) && (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved) && g.AssigneeId == g.Account.OwnerId).ToListAsync(cancellationToken);
        greetings.ForEach(g => g.AssigneeId = newOwnerId);
    }

    /// <summary>Open targets of the potential; their tasks went with the others.</summary>
    private static async Task MoveTargetsAsync(KamDbContext db, List<Account> accounts, int newOwnerId, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(a => a.Id).ToArray();
        var targets = await db.PotentialTargets.Where(t => EF.Parameter(ids).Contains(t.AccountId) && t.Status == TargetStatus.Open && t.OwnerId == t.Account.OwnerId).ToListAsync(cancellationToken);
        targets.ForEach(t => t.Edit(newOwnerId, t.Amount, t.DueOn, t.Note));
    }

    /// <summary>Improvements in work that were the old owner's. Whoever keeps another of its clients keeps the improvement as well, and its task with it.</summary>
    private static async Task MoveImprovementsAsync(KamDbContext db, List<Account> accounts, int newOwnerId, DateOnly today, CancellationToken cancellationToken)
    {
        var (ids, owners) = (accounts.Select(a => a.Id).ToArray(), accounts.Select(a => a.OwnerId).Distinct().ToArray());
        var improvements = await db.Improvements
            .Where(i => i.Status == ImprovementStatus.Open && EF.Parameter(owners).Contains(i.OwnerId) && i.Accounts.Any(a => EF.Parameter(ids).Contains(a.AccountId) && a.Account.OwnerId == i.OwnerId))
            .Select(i => new { Improvement = i, IsKept = i.Accounts.Any(a => a.Account.OwnerId == i.OwnerId && !EF.Parameter(ids).Contains(a.AccountId)) }).ToListAsync(cancellationToken);
        foreach (var (improvement, isKept) in improvements.Select(i => (i.Improvement, i.IsKept)))
        {
            var holderId = isKept ? improvement.OwnerId : newOwnerId;
            foreach (var task in await db.TasksOfImprovement(improvement.Id).Where(t => t.Status == WorkTaskStatus.Open && t.AssigneeId == improvement.OwnerId).ToListAsync(cancellationToken))
            {
                task.Assign(holderId);
                if (isKept && ids.Contains(task.AccountId))
                {
                    db.LetSee(Viewer.Nobody with { UserId = holderId }, task.AccountId, newOwnerId, today, task.DueOn);
                }
            }

            improvement.OwnerId = holderId;
        }
    }

    /// <summary>Members of purchasing centres whose contact was the old owner by name.</summary>
    private static async Task MoveContactsAsync(KamDbContext db, List<Account> accounts, int newOwnerId, CancellationToken cancellationToken)
    {
        var owners = accounts.ToDictionary(a => a.Id, a => a.OwnerId);
        var ids = owners.Keys.ToArray();
        foreach (var member in await db.CentreMembers.Include(m => m.Centre).Where(m => EF.Parameter(ids).Contains(m.Centre.AccountId) && m.OurContactId == m.Centre.Account.OwnerId).ToListAsync(cancellationToken))
        {
            member.Approach(newOwnerId, member.NextAction, member.NextActionOn);
        }
    }

    private static string Reason(string? reason)
    {
        reason = reason?.Trim();
        return string.IsNullOrEmpty(reason) ? throw new RuleViolation(HandoverMessages.ReasonRequired, nameof(Form.Reason))
            : reason.Length > Account.ReasonMaxLength ? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, HandoverMessages.ReasonTooLong, Account.ReasonMaxLength), nameof(Form.Reason))
            : reason;
    }

    /// <exception cref="RuleViolation">They are disabled or no manager.</exception>
    internal static async Task RequireManagerAsync(KamDbContext db, int userId, CancellationToken cancellationToken)
    {
        var user = await db.PortalUsers.Include(u => u.Roles).AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, cancellationToken);
        if (user is not { IsEnabled: true })
        {
            throw new RuleViolation(HandoverMessages.NewOwnerDisabled, nameof(Form.NewOwnerId));
        }

        if (!user.Has(Role.Manager))
        {
            throw new RuleViolation(HandoverMessages.NewOwnerNotManager, nameof(Form.NewOwnerId));
        }
    }

    private async Task TellAsync(Viewer from, int newOwnerId, List<Account> accounts, string reason, CancellationToken cancellationToken)
    {
        if (accounts.Count > 0)
        {
            var what = accounts.Count == 1 ? accounts[0].Name : accounts.Count.ToString(CultureInfo.InvariantCulture);
            var key = FormattableString.Invariant($"handover:{newOwnerId}:{accounts[0].Id}:{accounts[0].Version}:{accounts.Count}");
            await notify.RunAsync(newOwnerId, key, () => string.Format(CultureInfo.CurrentCulture, HandoverMessages.AccountsHanded, from.Name, what, reason), "/accounts", cancellationToken);
        }
    }
}
