using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>A room that is not to be had from a day on, is to be had again, or was never used and goes altogether.</summary>
public sealed class CloseRoom(KamDb kam, TellOfLostResources tell, TimeProvider clock)
{
    /// <summary>Coming sessions from that day on stay where they are, as conflicts; whoever runs them is told.</summary>
    /// <param name="closedOn">First day without it, on the room's clock.</param>
    /// <exception cref="RuleViolation">No right, no day, or no such room.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the room since it was shown.</exception>
    public async Task<IReadOnlyList<StrandedSession>> RunAsync(int roomId, int version, DateOnly? closedOn, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var day = closedOn ?? throw new RuleViolation(ResourceMessages.CloseDayRequired, nameof(EventRoom.ClosedOn));
        var room = await FindAsync(db, roomId, cancellationToken);
        room.ClosedOn = day;
        await db.SaveFormAsync(room, version, cancellationToken);
        await tell.RoomAsync(room.Id, cancellationToken);
        return [.. (await LostResources.ReadAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken)).Where(l => l.RoomId == room.Id).Select(l => l.Session)];
    }

    /// <exception cref="RuleViolation">No right, or no such room.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the room since it was shown.</exception>
    public async Task ReopenAsync(int roomId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var room = await FindAsync(db, roomId, cancellationToken);
        room.ClosedOn = null;
        await db.SaveFormAsync(room, version, cancellationToken);
    }

    /// <summary>Only a room in which there never was a session.</summary>
    /// <exception cref="RuleViolation">No right, no such room, or it has sessions.</exception>
    public async Task DeleteAsync(int roomId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var room = await FindAsync(db, roomId, cancellationToken);
        if (await db.EventSessions.AnyAsync(s => s.RoomId == roomId, cancellationToken))
        {
            throw new RuleViolation(ResourceMessages.RoomHasSessions);
        }

        db.Remove(room);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    internal static async Task<EventRoom> FindAsync(KamDbContext db, int id, CancellationToken cancellationToken) =>
        await db.EventRooms.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new RuleViolation(ResourceMessages.RoomNotFound);
}
