using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Settings;

namespace KamPortal.Events;

/// <summary>What goes along when the hours or the place of an event change, or it is called off; in the transaction of the change.</summary>
internal static class EventMoves
{
    /// <summary>Preparation moves along; whoever was invited learns of it, and what is in their calendar is replaced.</summary>
    public static async Task MovedAsync(KamDbContext db, DevelopmentEvent one, EventPlace before, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (EventPlace.Of(one) == before)
        {
            return;
        }

        await EventPreparation.MoveAsync(db, one, clock, cancellationToken);
        if (one.Status == EventStatus.Planned && await EventLetters.IsAnybodyToldAsync(db, one.Id, cancellationToken))
        {
            one.Sequence++;
            await EventLetters.MovedAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        }
    }

    public static async Task CancelledAsync(KamDbContext db, DevelopmentEvent one, TimeProvider clock, CancellationToken cancellationToken)
    {
        await EventPreparation.DropAsync(db, one, clock, cancellationToken);
        if (await EventLetters.IsAnybodyToldAsync(db, one.Id, cancellationToken))
        {
            one.Sequence++;
            await EventLetters.CancelledAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        }
    }
}
