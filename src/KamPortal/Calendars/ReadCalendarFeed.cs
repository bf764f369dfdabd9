using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KamPortal.Calendars.Files;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>
/// Answers a calendar program that knows a secret address. The rights are those of the address's owner at this moment,
/// whoever asks; the whole window comes at once, in the owner's language.
/// </summary>
public sealed class ReadCalendarFeed(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    public const int DaysBack = 30;
    public const int DaysAhead = 365;

    /// <summary>Of each kind; more than a year's work.</summary>
    internal const int MostEntries = 10_000;

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    public async Task<FeedReading> RunAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != CalendarToken.Length)
        {
            return FeedReading.Unknown;
        }

        await using var system = kam.OpenAsSystem("calendar-feed");
        var hash = CalendarToken.HashOf(token);
        var feed = await system.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.TokenHash == hash, cancellationToken);
        if (feed is null)
        {
            return FeedReading.Unknown;
        }

        var owner = await viewers.FindAsync(feed.UserId, cancellationToken);
        if (feed.RevokedAt is not null || owner.UserId is null)
        {
            return FeedReading.Gone;
        }

        var reading = await WriteAsync(feed, owner, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (feed.LastReadAt is null || now - feed.LastReadAt >= Noted)
        {
            await system.CalendarFeeds.Where(f => f.Id == feed.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastReadAt, now), cancellationToken);
        }

        return reading;
    }

    private async Task<FeedReading> WriteAsync(CalendarFeed feed, Viewer owner, CancellationToken cancellationToken)
    {
        // Flows with this method only: whoever called keeps theirs.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(owner.Language == "en" ? "en-GB" : "ru-RU");
        await using var db = kam.OpenFor(owner);
        var today = owner.Today(clock);
        var events = new CalendarEvents(await SettingQueries.GetAsync(db, cancellationToken));
        var (from, to) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var all = feed.Events is null
            ? (await new CalendarReader(db, feed.UserId, owner.Name, owner.TimeZoneId, today, new CalendarFilter { From = from, To = to, Kinds = feed.Kinds, WithCancelled = true }, MostEntries).ReadAsync(cancellationToken)).ConvertAll(events.Of)
            : await EventFeedReader.ReadAsync(db, feed, from, to, events, MostEntries, cancellationToken);
        var name = feed.Events is null ? string.Format(CultureInfo.CurrentCulture, CalendarMessages.CalendarName, owner.Name) : string.Format(CultureInfo.CurrentCulture, CalendarMessages.EventCalendarName, feed.Name);

        // The moment of reading stands in every event and says nothing about a change.
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(IcsFile.Write(all, DateTime.UnixEpoch, name))))[..32];
        return new FeedReading(FeedState.Works, IcsFile.Write(all, clock.GetUtcNow().UtcDateTime, name), tag);
    }
}
