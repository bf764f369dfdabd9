using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>Needs of clients: those computed from who was invited to what, and those somebody entered.</summary>
public sealed class NeedQueries(KamDb kam)
{
    public const int PageSize = 50;

    /// <returns>A, B and C: over all clients for who fills events, else over the viewer's.</returns>
    public async Task<IReadOnlyList<NeedGap>> GapsAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        return await GapsAsync(db, year, cancellationToken);
    }

    internal static async Task<IReadOnlyList<NeedGap>> GapsAsync(KamDbContext db, int year, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var best = await ServedClients.BestAsync(db, year, cancellationToken);
        var clients = await db.EventClients.Where(c => c.IsActive && (c.Category == AbcdCategory.A || c.Category == AbcdCategory.B || c.Category == AbcdCategory.C)).Select(c => new { c.Id, c.Category }).ToListAsync(cancellationToken);
        return [.. NeedLevels.Categories.Select(category =>
        {
            var level = NeedLevels.Of(settings, category)!.Value;
            var of = clients.Where(c => c.Category == category).ToList();
            return new NeedGap(category, level, of.Count, of.Count(c => !best.TryGetValue(c.Id, out var reached) || reached < level));
        })];
    }

    /// <summary>The clients behind a count of <see cref="GapsAsync(int, CancellationToken)"/>, by name.</summary>
    /// <param name="page">From 1.</param>
    public async Task<UnservedPage> UnservedAsync(int year, AbcdCategory category, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        if (NeedLevels.Of(await SettingQueries.GetAsync(db, cancellationToken), category) is not { } level)
        {
            return new UnservedPage([], 0, false);
        }

        var best = await ServedClients.BestAsync(db, year, cancellationToken);
        var clients = await db.EventClients.Where(c => c.IsActive && c.Category == category).OrderBy(c => c.SortName).ThenBy(c => c.Id).Select(c => new { c.Id, c.Name, c.Manager }).ToListAsync(cancellationToken);
        var unserved = clients.Where(c => !best.TryGetValue(c.Id, out var reached) || reached < level).ToList();
        var shown = unserved.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.ConvertAll(c => c.Id);
        var needs = await db.EventNeeds.Where(n => n.Year == year && n.Status == NeedStatus.Open && EF.Parameter(ids).Contains(n.AccountId)).GroupBy(n => n.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new UnservedPage([.. shown.Select(c => new UnservedClient(c.Id, c.Name, category, c.Manager, best.TryGetValue(c.Id, out var reached) ? reached : null, needs.GetValueOrDefault(c.Id)))], unserved.Count, unserved.Count > page * PageSize);
    }

    /// <returns>Open ones first, strongest level first, by client.</returns>
    /// <param name="accountId">Of one client; null: of all one sees.</param>
    public async Task<IReadOnlyList<NeedRow>> ListAsync(int year, int? accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        return await ListAsync(db, year, accountId, cancellationToken);
    }

    /// <summary>Events of a year a need can be tied to: not called off, of at least the level, in order of time.</summary>
    public async Task<IReadOnlyList<StaffChoice>> EventsForAsync(int year, EventLevel level, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        var (from, to) = EventYear.Window(year);
        var events = await EventDoor.Seen(db).AsNoTracking().Where(e => e.StartsAt >= from && e.StartsAt < to && e.Level >= level && e.Status != EventStatus.Cancelled).OrderBy(e => e.StartsAt).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.TitleRu, e.TitleEn, e.StartsAt, e.TimeZoneId }).ToListAsync(cancellationToken);
        return [.. events.Where(e => EventYear.DayOf(e.StartsAt, e.TimeZoneId).Year == year).Select(e => new StaffChoice(e.Id, $"{EventYear.DayOf(e.StartsAt, e.TimeZoneId):d} {InLanguage.Of(e.TitleRu, e.TitleEn)}"))];
    }

    internal static async Task<IReadOnlyList<NeedRow>> ListAsync(KamDbContext db, int year, int? accountId, CancellationToken cancellationToken)
    {
        var needs = await db.EventNeeds.AsNoTracking().Where(n => n.Year == year && (accountId == null || n.AccountId == accountId))
            .Select(n => new
            {
                n.Id, n.Version, n.AccountId, n.Year, n.Quarter, n.Level, n.Form, n.Topic, n.People, n.Status, n.EventId, n.CreatedAt, By = n.CreatedBy.LastName + " " + n.CreatedBy.FirstName,
                EventStatus = (EventStatus?)n.Event!.Status, EventRu = n.Event!.TitleRu, EventEn = n.Event!.TitleEn,
            }).ToListAsync(cancellationToken);
        var ids = needs.Select(n => n.AccountId).Distinct().ToList();
        var clients = await db.EventClients.Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var held = needs.Where(n => n.EventStatus == EventStatus.Held).Select(n => n.EventId!.Value).Distinct().ToList();
        var there = (await db.EventParticipants.Where(p => EF.Parameter(held).Contains(p.EventId) && p.Status == ParticipantStatus.Attended).Select(p => new { p.EventId, p.AccountId }).Distinct().ToListAsync(cancellationToken)).Select(p => (p.EventId, p.AccountId)).ToHashSet();
        return [.. from n in needs
            let client = clients.GetValueOrDefault(n.AccountId)
            where client is not null
            let status = n.EventStatus switch
            {
                EventStatus.Cancelled => NeedStatus.Open,
                EventStatus.Held => there.Contains((n.EventId!.Value, n.AccountId)) ? NeedStatus.Met : NeedStatus.Open,
                _ => n.Status,
            }
            orderby status, -(int)n.Level, client.SortName, n.Id
            select new NeedRow(n.Id, n.Version, n.AccountId, client.Name, client.Category, client.Manager, n.Year, n.Quarter, n.Level, n.Form, n.Topic, n.People, status, n.EventId, n.EventId is null ? null : InLanguage.Of(n.EventRu, n.EventEn), n.By, n.CreatedAt)];
    }
}
