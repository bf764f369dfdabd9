using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>Tells who now does whose work, and that it came back, one line each; written in the transaction that moves the work.</summary>
internal sealed class StandInNotices(KamDbContext db, TimeProvider clock, int? actorId)
{
    private const string MyDay = "/";

    /// <summary>Once an absence and receiver; what is planned later shows in their day.</summary>
    public async Task TakenOverAsync(PlanningStaff.Away absence, IReadOnlyList<MovedWork> moved, CancellationToken cancellationToken)
    {
        var absent = await NameAsync(absence.UserId, cancellationToken);
        foreach (var taken in moved.Where(m => m.ChangedHands && m.ToId != absence.UserId).GroupBy(m => m.ToId))
        {
            await TellAsync(
                taken.Key,
                string.Create(CultureInfo.InvariantCulture, $"stand-in:{absence.Id}:{taken.Key}"),
                () => string.Format(CultureInfo.CurrentCulture, StandInMessages.TakenOver, absent, absence.FromOn, absence.ToOn, Count(taken)),
                cancellationToken);
        }
    }

    public async Task CameBackAsync(int absenceId, IReadOnlyList<MovedWork> moved, CancellationToken cancellationToken)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"came-back:{absenceId}:{clock.GetUtcNow().UtcDateTime:yyyyMMddHHmmss}");
        foreach (var back in moved.Where(m => m.CameBack).GroupBy(m => m.ToId))
        {
            await TellAsync(back.Key, string.Create(CultureInfo.InvariantCulture, $"{at}:{back.Key}"), () => string.Format(CultureInfo.CurrentCulture, StandInMessages.CameBack, Count(back)), cancellationToken);
            var manager = await NameAsync(back.Key, cancellationToken);
            foreach (var given in back.GroupBy(m => m.FromId))
            {
                await TellAsync(given.Key, string.Create(CultureInfo.InvariantCulture, $"{at}:{given.Key}"), () => string.Format(CultureInfo.CurrentCulture, StandInMessages.WentBack, manager, Count(given)), cancellationToken);
            }
        }
    }

    internal static string Count(IEnumerable<MovedWork> moved)
    {
        var (touches, tasks) = (moved.Count(m => m.IsTouch), moved.Count(m => !m.IsTouch));
        return string.Join(", ", new[] { touches > 0 ? Counted.Of(touches, StandInMessages.Touches) : null, tasks > 0 ? Counted.Of(tasks, StandInMessages.Tasks) : null }.Where(p => p is not null));
    }

    private Task<string> NameAsync(int userId, CancellationToken cancellationToken) =>
        db.PortalUsers.Where(u => u.Id == userId).Select(u => u.LastName + " " + u.FirstName).SingleAsync(cancellationToken);

    private async Task TellAsync(int userId, string key, Func<string> text, CancellationToken cancellationToken)
    {
        var language = userId == actorId ? null : await db.PortalUsers.Where(u => u.Id == userId && u.IsEnabled).Select(u => u.Language).SingleOrDefaultAsync(cancellationToken);
        if (language is not null && !await db.Notifications.AnyAsync(n => n.Key == key, cancellationToken))
        {
            db.Add(new Notification { UserId = userId, Key = key, Link = MyDay, CreatedAt = clock.GetUtcNow().UtcDateTime, Text = Notify.Cut(InCulture.Of(language, text)) });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
