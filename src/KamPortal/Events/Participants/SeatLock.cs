using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>
/// One at a time at the seats of an event, whichever server asks: the first thing done is to write the row of its seats, and
/// every other turn waits there until the commit. Counts are taken anew from the participants before the commit.
/// </summary>
internal static class SeatLock
{
    /// <summary>Within a server turns queue here, so that of each one connection at most waits at the database, however many answer at once.</summary>
    private static readonly SemaphoreSlim[] Gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>To be committed by the caller after <see cref="CountAsync"/>. Nobody may take a second turn while holding one.</returns>
    public static async Task<SeatTurn> TakeAsync(KamDbContext db, int eventId, CancellationToken cancellationToken)
    {
        var gate = Gates[eventId % Gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            var turn = new SeatTurn(await db.Database.BeginTransactionAsync(cancellationToken), gate);
            await TurnAsync(db, eventId, cancellationToken);
            return turn;
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    /// <summary>Within a transaction of the caller's.</summary>
    public static Task TurnAsync(KamDbContext db, int eventId, CancellationToken cancellationToken) =>
        db.EventSeats.Where(s => s.EventId == eventId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Turn, x => x.Turn + 1), cancellationToken);

    /// <summary>What stands in the participants, all of them, after the changes were saved.</summary>
    public static async Task CountAsync(KamDbContext db, int eventId, CancellationToken cancellationToken)
    {
        var counts = await db.AllEventParticipants.Where(p => p.EventId == eventId)
            .GroupBy(p => p.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Status, g => g.Count, cancellationToken);
        int Of(ParticipantStatus status) => counts.GetValueOrDefault(status);
        var (listed, invited, confirmed) = (Of(ParticipantStatus.Listed), Of(ParticipantStatus.Invited), Of(ParticipantStatus.Confirmed));
        var (offered, waiting, attended) = (Of(ParticipantStatus.Offered), Of(ParticipantStatus.Waiting), Of(ParticipantStatus.Attended));
        await db.EventSeats.Where(s => s.EventId == eventId).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Listed, listed).SetProperty(x => x.Invited, invited).SetProperty(x => x.Confirmed, confirmed)
                .SetProperty(x => x.Offered, offered).SetProperty(x => x.Waiting, waiting).SetProperty(x => x.Attended, attended),
            cancellationToken);
    }
}
