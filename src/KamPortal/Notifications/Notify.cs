using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

/// <summary>Puts a line behind a person's bell: once per key, in the person's language, and never about what they did themselves.</summary>
public sealed class Notify(KamDb kam, TimeProvider clock)
{
    /// <param name="userId">Who is told.</param>
    /// <param name="key">What happened, at most 100 ASCII characters; the same event notifies once. Contains the addressee when several are told.</param>
    /// <param name="text">Called in the addressee's culture.</param>
    /// <param name="link">Relative to the site's root.</param>
    /// <returns>False when there was nothing to tell: own action, disabled addressee, or told before.</returns>
    public async Task<bool> RunAsync(int userId, string key, Func<string> text, string? link, CancellationToken cancellationToken)
    {
        await using var viewerDb = await kam.OpenAsync(cancellationToken);
        if (viewerDb.Viewer.UserId == userId)
        {
            return false;
        }

        await using var db = kam.OpenAsSystem(nameof(Notify));
        var language = await db.PortalUsers.Where(u => u.Id == userId && u.IsEnabled).Select(u => u.Language).SingleOrDefaultAsync(cancellationToken);
        if (language is null || await db.Notifications.AnyAsync(n => n.Key == key, cancellationToken))
        {
            return false;
        }

        var notification = new Notification { UserId = userId, Key = key, Link = link, CreatedAt = clock.GetUtcNow().UtcDateTime, Text = Cut(InCulture.Of(language, text)) };
        db.Add(notification);
        return await SaveOnceAsync(db, key, cancellationToken);
    }

    internal static string Cut(string text) => text.Length <= Notification.TextMaxLength ? text : text[..(Notification.TextMaxLength - 1)] + "…";

    /// <summary>The unique key decides when two tell at once.</summary>
    private static async Task<bool> SaveOnceAsync(KamDbContext db, string key, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Notifications.AnyAsync(n => n.Key == key, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }
}
