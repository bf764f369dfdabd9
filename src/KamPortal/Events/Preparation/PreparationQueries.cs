using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>What has to be done before and after events: of one event, of a list of them, of one person.</summary>
public sealed class PreparationQueries(KamDb kam, TimeProvider clock)
{
    private const int MostShown = 100;

    /// <returns>Null when there is no such event for the viewer.</returns>
    public async Task<PreparationView?> FindAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var one = await EventDoor.Seen(db).AsNoTracking().Where(e => e.Id == eventId)
            .Select(e => new { e.Status, e.TimeZoneId, e.StartsAt, e.OwnerId, e.ContentOwnerId, Owner = e.Owner.LastName + " " + e.Owner.FirstName }).SingleOrDefaultAsync(cancellationToken);
        if (one is null)
        {
            return null;
        }

        var mayChange = EventDoor.MayChange(db.Viewer, one.OwnerId, one.ContentOwnerId);
        var me = db.Viewer.UserId;
        var tasks = await db.PreparationTasks.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.DueOn).ThenBy(t => t.Id)
            .Select(t => new
            {
                Row = new PreparationRow(
                    t.Id, t.Title, t.Department, t.OwnerId, t.Owner == null ? null : t.Owner.LastName + " " + t.Owner.FirstName, t.Owner != null && !t.Owner.IsEnabled, t.LeadDays, t.DueOn, t.IsPinned, t.Status,
                    t.DoneAt, t.DoneBy == null ? null : t.DoneBy.LastName + " " + t.DoneBy.FirstName, t.Note, t.Version, false),
                NormRu = t.Norm == null ? null : t.Norm.TitleRu,
                NormEn = t.Norm == null ? null : t.Norm.TitleEn,
            })
            .ToListAsync(cancellationToken);
        var today = LocalTime.Today(clock, one.TimeZoneId);
        return new PreparationView(eventId, one.Status, today, EventPreparation.DayOf(one.StartsAt, one.TimeZoneId), one.Owner, mayChange, ReadinessOf(tasks.Select(t => (t.Row.Status, t.Row.DueOn)), today),
            [.. tasks.Select(t => t.Row with { Title = PreparationTitle.Of(t.Row.Title, t.NormRu, t.NormEn), MayMark = mayChange || (me is not null && t.Row.OwnerId == me) })]);
    }

    /// <summary>Of each of the events, for lists; events without preparation are not in it.</summary>
    public async Task<IReadOnlyDictionary<int, EventReadiness>> ReadinessAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        return await ReadinessAsync(db, eventIds, clock, cancellationToken);
    }

    /// <summary>What is overdue, due today and due within the days to come for one person: their own, and what nobody has of the events they run. Drafts and what was called off ask for nothing.</summary>
    /// <param name="userId">Null: the viewer.</param>
    public async Task<IReadOnlyList<DuePreparation>> DueAsync(int? userId, int days, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var whose = userId ?? db.Viewer.UserId ?? 0;
        if (!db.Viewer.MaySeeDayOf(whose))
        {
            return [];
        }

        var until = db.Viewer.Today(clock).AddDays(days);
        var rows = await PreparationDue.Of(db, [whose], until).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(MostShown)
            .Select(t => new { t.Id, t.EventId, t.Event.TitleRu, t.Event.TitleEn, t.Event.StartsAt, t.Event.TimeZoneId, t.Title, NormRu = t.Norm == null ? null : t.Norm.TitleRu, NormEn = t.Norm == null ? null : t.Norm.TitleEn, t.Department, t.DueOn, IsForOwner = t.OwnerId == null }).ToListAsync(cancellationToken);
        return [.. rows.Select(t => new DuePreparation(t.Id, t.EventId, InLanguage.Of(t.TitleRu, t.TitleEn), EventPreparation.DayOf(t.StartsAt, t.TimeZoneId), PreparationTitle.Of(t.Title, t.NormRu, t.NormEn), t.Department, t.DueOn, LocalTime.Today(clock, t.TimeZoneId), t.IsForOwner))];
    }

    /// <summary>Everybody a task can be given to.</summary>
    public async Task<IReadOnlyList<StaffChoice>> PeopleAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        return await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new StaffChoice(u.Id, u.Position == null ? u.LastName + " " + u.FirstName : u.LastName + " " + u.FirstName + ", " + u.Position)).ToListAsync(cancellationToken);
    }

    internal static async Task<IReadOnlyDictionary<int, EventReadiness>> ReadinessAsync(KamDbContext db, IReadOnlyCollection<int> eventIds, TimeProvider clock, CancellationToken cancellationToken)
    {
        var ids = eventIds.ToArray();
        var rows = await db.PreparationTasks.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.EventId) && t.Status != PreparationStatus.Dropped)
            .Select(t => new { t.EventId, t.Event.TimeZoneId, t.Status, t.DueOn }).ToListAsync(cancellationToken);
        return rows.GroupBy(t => (t.EventId, t.TimeZoneId)).ToDictionary(g => g.Key.EventId, g => ReadinessOf(g.Select(t => (t.Status, t.DueOn)), LocalTime.Today(clock, g.Key.TimeZoneId)));
    }

    private static EventReadiness ReadinessOf(IEnumerable<(PreparationStatus Status, DateOnly DueOn)> tasks, DateOnly today)
    {
        var counted = tasks.Where(t => t.Status != PreparationStatus.Dropped).ToList();
        return new EventReadiness(counted.Count(t => t.Status == PreparationStatus.Done), counted.Count, counted.Count(t => t.Status == PreparationStatus.Open && t.DueOn < today));
    }
}
