using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>How verbs reach improvements, and the rules every one of them keeps.</summary>
internal static class ImprovementDoor
{
    private const int FarthestYears = 3;

    public static string Link(int id) => FormattableString.Invariant($"/improvements?id={id}");

    /// <summary>With the clients the viewer sees, and the owner.</summary>
    /// <exception cref="RuleViolation">There is none, or it is not the viewer's to see.</exception>
    public static async Task<Improvement> FindAsync(KamDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Improvements.Include(i => i.Accounts).ThenInclude(a => a.Account).Include(i => i.Owner).SingleOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw new RuleViolation(ImprovementMessages.NotFound);

    /// <exception cref="RuleViolation">As <see cref="FindAsync"/>; or it is neither the viewer's nor of somebody below.</exception>
    public static async Task<Improvement> ToEditAsync(KamDbContext db, int id, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditImprovements);
        var improvement = await FindAsync(db, id, cancellationToken);
        return MayEdit(db.Viewer, improvement.OwnerId, improvement.CreatedById) ? improvement : throw new RuleViolation(Named(ImprovementMessages.NotYours, improvement));
    }

    /// <summary>Whoever does it may close it, in whatever role.</summary>
    /// <exception cref="RuleViolation">As <see cref="ToEditAsync"/>.</exception>
    public static async Task<Improvement> ToCloseAsync(KamDbContext db, int id, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.SeeImprovements);
        var improvement = await FindAsync(db, id, cancellationToken);
        return MayClose(db.Viewer, improvement.OwnerId, improvement.CreatedById) ? improvement : throw new RuleViolation(Named(ImprovementMessages.OnlyOwnerCloses, improvement));
    }

    public static bool MayEdit(Viewer viewer, int ownerId, int? createdById) => viewer.May(Policies.EditImprovements)
        && (viewer.Scope == ViewerScope.Everything || viewer.UserId == ownerId || viewer.UserId == createdById || viewer.OwnerIds.Contains(ownerId) || (createdById is { } by && viewer.OwnerIds.Contains(by)));

    public static bool MayClose(Viewer viewer, int ownerId, int? createdById) => viewer.UserId == ownerId || MayEdit(viewer, ownerId, createdById);

    /// <exception cref="RuleViolation">It was closed.</exception>
    public static void RequireOpen(Improvement improvement)
    {
        if (improvement.Status != ImprovementStatus.Open)
        {
            throw new RuleViolation(ImprovementMessages.NotOpen);
        }
    }

    /// <exception cref="RuleViolation">A day that has passed or is too far ahead.</exception>
    public static DateOnly Due(DateOnly dueOn, DateOnly today) =>
        dueOn < today ? throw new RuleViolation(ImprovementMessages.DuePast, nameof(ImprovementFields.DueOn))
        : dueOn > today.AddYears(FarthestYears) ? throw new RuleViolation(ImprovementMessages.DueFar, nameof(ImprovementFields.DueOn))
        : dueOn;

    /// <exception cref="RuleViolation">Nobody, or disabled.</exception>
    public static async Task<Viewer> OwnerAsync(ViewerDirectory viewers, int userId, CancellationToken cancellationToken)
    {
        var owner = await viewers.FindAsync(userId, cancellationToken);
        return owner.UserId is not null ? owner : throw new RuleViolation(ImprovementMessages.OwnerDisabled, nameof(ImprovementFields.OwnerId));
    }

    /// <returns>By client what it said; the viewer sees all of them.</returns>
    /// <exception cref="RuleViolation">No client, one the viewer does not see, or one of whom nothing is written.</exception>
    public static async Task<IReadOnlyDictionary<int, string>> SaidAsync(KamDbContext db, IReadOnlyCollection<SaidLine> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(l => l.AccountId).Distinct().ToArray();
        var names = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        if (names.Count != ids.Length)
        {
            throw new RuleViolation(ImprovementMessages.AccountsNotFound, nameof(ImprovementFields.Accounts));
        }

        return lines.DistinctBy(l => l.AccountId).ToDictionary(
            l => l.AccountId,
            l => FormRules.Text(l.Said, ImprovementAccount.SaidMaxLength, nameof(ImprovementFields.Accounts))
                ?? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImprovementMessages.SaidRequired, names[l.AccountId]), nameof(ImprovementFields.Accounts)));
    }

    /// <summary>Nobody is told what they gave themselves.</summary>
    public static Task<bool> TellAsync(Notify notify, Viewer from, Improvement improvement, CancellationToken cancellationToken) => notify.RunAsync(
        improvement.OwnerId,
        FormattableString.Invariant($"improvement:{improvement.Id}:{improvement.Version}:{improvement.OwnerId}"),
        () => string.Format(CultureInfo.CurrentCulture, ImprovementMessages.Told, from.Name, improvement.Title, improvement.DueOn),
        Link(improvement.Id),
        cancellationToken);

    private static string Named(string format, Improvement improvement) => string.Format(CultureInfo.CurrentCulture, format, improvement.Owner.FullName);
}
