using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>Events as audiences: those that were held, with somebody marked as having been there.</summary>
internal static class WaveEvents
{
    /// <summary>Latest first.</summary>
    public static async Task<List<WaveEventChoice>> HeldAsync(KamDbContext db, CancellationToken cancellationToken) =>
        await ReadAsync(EventDoor.Seen(db).Where(e => e.Status == EventStatus.Held && e.Seats.Attended > 0).OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id), cancellationToken);

    /// <summary>As they are named where an audience is told; what is not there any more has no name.</summary>
    public static async Task<Dictionary<int, WaveEventChoice>> NamesAsync(KamDbContext db, IEnumerable<WaveAudience> audiences, CancellationToken cancellationToken)
    {
        int[] ids = [.. audiences.Select(a => a.EventId).OfType<int>().Distinct()];
        return ids.Length == 0 ? [] : (await ReadAsync(EventDoor.Seen(db).Where(e => EF.Parameter(ids).Contains(e.Id)), cancellationToken)).ToDictionary(e => e.Id);
    }

    /// <exception cref="RuleViolation">There is no such event, it was not held, or nobody is marked as having been there.</exception>
    public static async Task RequireAsync(KamDbContext db, WaveAudience audience, CancellationToken cancellationToken)
    {
        if (audience.EventId is not { } eventId)
        {
            return;
        }

        var one = await EventDoor.Seen(db).Where(e => e.Id == eventId).Select(e => new { e.Status, e.Seats.Attended }).SingleOrDefaultAsync(cancellationToken);
        var wrong = one is null ? WaveMessages.EventNotFound : one.Status != EventStatus.Held ? WaveMessages.EventNotHeld : one.Attended == 0 ? WaveMessages.EventNobodyAttended : null;
        if (wrong is not null)
        {
            throw new RuleViolation(wrong, nameof(WaveAudience.EventId));
        }
    }

    /// <summary>Who was there does not change with the months: a repetition would ask the same people about the same day.</summary>
    /// <exception cref="RuleViolation">Of an event, and to be repeated.</exception>
    public static void RequireOnce(WaveAudience audience, int? repeatMonths)
    {
        if (audience.EventId is not null && repeatMonths is not null)
        {
            throw new RuleViolation(WaveMessages.EventNotRepeated, nameof(WaveForm.RepeatMonths));
        }
    }

    private static async Task<List<WaveEventChoice>> ReadAsync(IQueryable<DevelopmentEvent> events, CancellationToken cancellationToken)
    {
        var rows = await events.Select(e => new { e.Id, e.TitleRu, e.TitleEn, e.StartsAt, e.TimeZoneId, e.Seats.Attended }).ToListAsync(cancellationToken);
        return [.. rows.Select(e => new WaveEventChoice(e.Id, InLanguage.Of(e.TitleRu, e.TitleEn), DateOnly.FromDateTime(LocalTime.FromUtc(e.StartsAt, e.TimeZoneId)), e.Attended))];
    }
}
