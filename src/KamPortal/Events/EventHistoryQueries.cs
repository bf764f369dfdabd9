using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>How an event came to be what it is.</summary>
public sealed class EventHistoryQueries(KamDb kam)
{
    public const int PageSize = 50;

    /// <summary>Changes of the event, its sessions and materials, latest first; nothing when the viewer does not see the event.</summary>
    /// <param name="before">Older than this entry; null for the latest.</param>
    public async Task<AuditPage> OfEventAsync(int eventId, long? before, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        if (!await EventDoor.Seen(db).AnyAsync(e => e.Id == eventId, cancellationToken))
        {
            return new AuditPage([], null);
        }

        var entries = await db.HistoryOfEvent(eventId).AsNoTracking().Where(e => before == null || e.Id < before).OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = entries.Take(PageSize).Select(e => (Entry: e, Changes: AuditTrail.Read(e.Changes))).ToList();
        var words = await AuditWords.LoadAsync(db, shown, cancellationToken);
        return new AuditPage([.. shown.Select(s => words.Line(s.Entry, s.Changes))], entries.Count > PageSize ? shown[^1].Entry.Id : null);
    }
}
