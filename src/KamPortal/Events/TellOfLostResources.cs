using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Tells those who run coming events that a room is closed then, or a trainer gone. Called after a room was closed or a trainer left.</summary>
public sealed class TellOfLostResources(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <returns>How many coming events need another room or trainer.</returns>
    public Task<int> RoomAsync(int roomId, CancellationToken cancellationToken) => RunAsync(l => l.RoomId == roomId, $"room:{roomId.ToString(CultureInfo.InvariantCulture)}", () => EventFormMessages.LostRoom, cancellationToken);

    /// <returns>How many coming events need another trainer.</returns>
    public Task<int> TrainerAsync(int trainerId, CancellationToken cancellationToken) => RunAsync(l => l.TrainerId == trainerId, $"trainer:{trainerId.ToString(CultureInfo.InvariantCulture)}", () => EventFormMessages.LostTrainer, cancellationToken);

    private async Task<int> RunAsync(Func<LostSession, bool> which, string what, Func<string> form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var lost = (await LostResources.ReadAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken)).Where(which).DistinctBy(l => l.EventId).ToDictionary(l => l.EventId, l => l.Name);
        var ids = lost.Keys.ToArray();
        var events = await db.DevelopmentEvents.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => new { e.Id, e.TitleRu, e.TitleEn, e.OwnerId, e.StartsAt, e.EndsAt, e.TimeZoneId }).ToListAsync(cancellationToken);
        foreach (var one in events)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"event-lost:{what}:{one.Id}:{one.StartsAt:yyyyMMdd}");
            await notify.RunAsync(one.OwnerId, key, () => string.Format(CultureInfo.CurrentCulture, form(), lost[one.Id], InLanguage.Of(one.TitleRu, one.TitleEn), EventHours.Span(one.StartsAt, one.EndsAt, one.TimeZoneId)), TellOfEvents.Link(one.Id), cancellationToken);
        }

        return events.Count;
    }
}
