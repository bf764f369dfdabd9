using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Conflicts;

/// <summary>Lets an event pass that stands in nobody's way. Within a serialisable transaction: whoever asks for the same room or trainer waits for the commit.</summary>
internal static class ConflictDoor
{
    /// <summary>Rooms and trainers are written before they are read, so that two who plan at once come one after the other instead of both seeing them free.</summary>
    public static async Task HoldAsync(KamDbContext db, IEnumerable<PlannedSession> sessions, CancellationToken cancellationToken)
    {
        var all = sessions.ToList();
        var rooms = all.Where(s => s.RoomId is not null).Select(s => s.RoomId!.Value).Distinct().Order().ToArray();
        var trainers = all.SelectMany(s => s.TrainerIds).Distinct().Order().ToArray();
        await db.EventRooms.Where(r => EF.Parameter(rooms).Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.Seats, x => x.Seats), cancellationToken);
        await db.Trainers.Where(t => EF.Parameter(trainers).Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.LeftOn, x => x.LeftOn), cancellationToken);
    }

    /// <exception cref="RuleViolation">A room or trainer is taken or gone; all reasons at once.</exception>
    /// <exception cref="ConfirmationNeeded">Something odd that was not confirmed.</exception>
    public static async Task PassAsync(KamDbContext db, PlannedEvent planned, IReadOnlySet<string> confirmed, CancellationToken cancellationToken)
    {
        await HoldAsync(db, planned.Sessions, cancellationToken);
        var conflicts = await new ConflictReader(db).ReadAsync(planned, cancellationToken);
        if (conflicts.Any(c => c.Refuses))
        {
            throw new RuleViolation(string.Join(' ', conflicts.Where(c => c.Refuses).Select(c => c.Text).Distinct()));
        }

        var open = conflicts.Where(c => !confirmed.Contains(c.Key)).Select(c => new Warning(c.Key, c.Text)).DistinctBy(w => w.Key).ToList();
        if (open.Count > 0)
        {
            throw new ConfirmationNeeded(open);
        }
    }
}
