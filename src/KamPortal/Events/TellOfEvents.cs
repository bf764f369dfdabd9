using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Tells those of us who have a part in an event: who runs it, answers for its content or teaches there.</summary>
public sealed class TellOfEvents(KamDb kam, Notify notify)
{
    internal async Task PlannedAsync(DevelopmentEvent one, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        foreach (var user in await StaffOfAsync(db, one.Id, cancellationToken))
        {
            await notify.RunAsync(user, FormattableString.Invariant($"event-part:{one.Id}:{user}"), () => Text(EventFormMessages.YouHaveAPart, one), Link(one.Id), cancellationToken);
        }
    }

    internal async Task MovedAsync(DevelopmentEvent one, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        foreach (var user in await StaffOfAsync(db, one.Id, cancellationToken))
        {
            await notify.RunAsync(user, FormattableString.Invariant($"event-moved:{one.Id}:{one.Version}:{user}"), () => Text(EventFormMessages.Moved, one), Link(one.Id), cancellationToken);
        }
    }

    internal async Task CancelledAsync(DevelopmentEvent one, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        foreach (var user in await StaffOfAsync(db, one.Id, cancellationToken))
        {
            await notify.RunAsync(user, FormattableString.Invariant($"event-cancelled:{one.Id}:{user}"), () => Text(EventFormMessages.WasCancelled, one), Link(one.Id), cancellationToken);
        }
    }

    internal static string Link(int eventId) => FormattableString.Invariant($"/events/{eventId}");

    private static string Text(string form, DevelopmentEvent one) =>
        string.Format(CultureInfo.CurrentCulture, form, InLanguage.Of(one.TitleRu, one.TitleEn), EventHours.Span(one.StartsAt, one.EndsAt, one.TimeZoneId), one.CancelReason);

    private static async Task<List<int>> StaffOfAsync(KamDbContext db, int eventId, CancellationToken cancellationToken)
    {
        var own = await db.DevelopmentEvents.Where(e => e.Id == eventId).Select(e => new { e.OwnerId, e.ContentOwnerId }).SingleAsync(cancellationToken);
        var teachers = await db.EventSessions.Where(s => s.EventId == eventId).SelectMany(s => s.Trainers).Where(t => t.Trainer.UserId != null).Select(t => t.Trainer.UserId!.Value).Distinct().ToListAsync(cancellationToken);
        return [.. teachers.Append(own.OwnerId).Concat(own.ContentOwnerId is { } content ? [content] : []).Distinct().Order()];
    }
}
