using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Settings;

namespace KamPortal.Events;

/// <summary>What goes along when the hours or the place of an event change, or it is called off; in the transaction of the change.</summary>
internal static class EventMoves
{
    /// <summary>
    /// Saves a change of an event. When its hours or its place are others now, preparation moves along, whoever was invited learns of it, and what is in their
    /// calendar is replaced; a session is known there by its number, so letters come after the sessions were saved.
    /// </summary>
    /// <param name="version">Of the event when it was shown.</param>
    /// <returns>Whether it moved.</returns>
    /// <exception cref="EditedMeanwhile">Somebody saved it since.</exception>
    public static async Task<bool> SaveAsync(KamDbContext db, DevelopmentEvent one, EventPlace before, int version, TimeProvider clock, CancellationToken cancellationToken)
    {
        var hasMoved = !before.IsThatOf(one);
        var tells = hasMoved && one.Status == EventStatus.Planned && await EventLetters.IsAnybodyToldAsync(db, one.Id, cancellationToken);
        if (hasMoved)
        {
            await EventPreparation.MoveAsync(db, one, clock, cancellationToken);
        }

        one.Sequence += tells ? 1 : 0;
        EventDoor.TellOpenPages(db, one.Id, clock);
        db.Entry(one).Property(e => e.Version).IsModified = true;
        await db.SaveFormAsync(one, version, cancellationToken);
        if (tells)
        {
            await EventLetters.MovedAsync(db, one, before.GoneFrom(one), await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return hasMoved;
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
