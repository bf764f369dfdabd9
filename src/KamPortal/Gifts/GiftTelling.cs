using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Who hears of gifts behind the bell.</summary>
internal static class GiftTelling
{
    public const string RegisterLink = "/gifts?view=register";

    /// <summary>Whoever stands above the one who planned a one-off gift; a director where nobody does.</summary>
    public static async Task AskAsync(KamDb kam, Notify notify, Gift gift, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        foreach (var userId in await ApproversAsync(db, gift.PlannedById, today, cancellationToken))
        {
            var (name, title, account) = (db.Viewer.Name, gift.Title, gift.Account.Name);
            await notify.RunAsync(
                userId,
                FormattableString.Invariant($"gift-ask:{gift.Id}:{gift.Version}:{userId}"),
                () => string.Format(CultureInfo.CurrentCulture, GiftMessages.ToldAsk, name, account, title),
                FormattableString.Invariant($"{RegisterLink}&account={gift.AccountId}"),
                cancellationToken);
        }
    }

    public static async Task<IReadOnlyList<int>> DirectorsAsync(KamDbContext db, CancellationToken cancellationToken) =>
        await db.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Director)).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<int>> ApproversAsync(KamDbContext db, int plannerId, DateOnly today, CancellationToken cancellationToken)
    {
        if (await Supervision.SupervisorOfAsync(db, plannerId, cancellationToken) is not { } supervisorId)
        {
            return await DirectorsAsync(db, cancellationToken);
        }

        var deputies = await db.Absences.Where(a => a.UserId == supervisorId && a.DeputyId != null && a.FromOn <= today && today <= a.ToOn).Select(a => a.DeputyId!.Value).ToListAsync(cancellationToken);
        return [supervisorId, .. deputies.Distinct()];
    }
}
