using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events.Planning;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>Programmes with their mean level and what they lack.</summary>
public sealed class ProgrammeQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Running and coming ones first, by their last day.</returns>
    public async Task<IReadOnlyList<ProgrammeRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var programmes = await db.EventProgrammes.AsNoTracking().OrderBy(p => p.IsClosed).ThenBy(p => p.ToOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Version, p.Name, p.Goal, p.AccountId, p.ClubId, Club = p.Club!.Name, p.OwnerId, p.Owner.LastName, p.Owner.FirstName, p.FromOn, p.ToOn, p.IsClosed }).ToListAsync(cancellationToken);
        var levels = await EventDoor.Seen(db).Where(e => e.ProgrammeId != null && e.Status != EventStatus.Cancelled).GroupBy(e => new { e.ProgrammeId, e.Level }).Select(g => new { g.Key.ProgrammeId, g.Key.Level, Count = g.Count() }).ToListAsync(cancellationToken);
        var clients = await ClientsAsync(db, cancellationToken);
        var categories = await CategoriesAsync(db, [.. clients.Select(c => c.AccountId).Concat(programmes.Where(p => p.AccountId is not null).Select(p => p.AccountId!.Value)).Distinct()], cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        return [.. programmes.Select(p =>
        {
            var counts = new int[6];
            levels.Where(l => l.ProgrammeId == p.Id).ToList().ForEach(l => counts[(int)l.Level - 1] = l.Count);
            var own = p.AccountId is { } id ? categories.GetValueOrDefault(id) : null;
            var of = own is null ? clients.Where(c => c.ProgrammeId == p.Id).Select(c => categories.GetValueOrDefault(c.AccountId)?.Category ?? AbcdCategory.Unknown) : [own.Category];
            var gaps = of.Distinct().Order().Where(c => NeedLevels.Of(settings, c) is { } level && !counts.Skip((int)level - 1).Any(n => n > 0)).Select(c => new ProgrammeGap(c, NeedLevels.Of(settings, c)!.Value)).ToList();
            return new ProgrammeRow(p.Id, p.Version, p.Name, p.Goal, p.AccountId, own?.Name, own?.Category, p.ClubId, p.Club, p.OwnerId, p.LastName + " " + p.FirstName, p.FromOn, p.ToOn, p.IsClosed, counts, gaps, EventDoor.MayChange(db.Viewer, p.OwnerId));
        })];
    }

    /// <returns>In order of time; drafts for those who plan.</returns>
    public async Task<IReadOnlyList<ProgrammeEventRow>> EventsAsync(int programmeId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        if (!await db.EventProgrammes.AnyAsync(p => p.Id == programmeId, cancellationToken))
        {
            return [];
        }

        var events = await EventDoor.Seen(db).AsNoTracking().Where(e => e.ProgrammeId == programmeId).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Select(e => new { e.Id, e.TitleRu, e.TitleEn, e.Form, e.Level, e.Status, e.StartsAt, e.TimeZoneId }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new ProgrammeEventRow(e.Id, InLanguage.Of(e.TitleRu, e.TitleEn), e.Form, e.Level, e.Status, e.StartsAt, e.TimeZoneId))];
    }

    /// <summary>Whose programmes they are: members of its club today, and those on the lists of its events.</summary>
    private async Task<List<(int ProgrammeId, int AccountId)>> ClientsAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var today = db.Viewer.Today(clock);
        var members = await (from p in db.EventProgrammes
            join m in db.ClubMemberships on p.ClubId equals m.ClubId
            where m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)
            select new { p.Id, m.AccountId }).ToListAsync(cancellationToken);
        var invited = await db.EventParticipants.Where(p => p.Event.ProgrammeId != null && p.Event.Status != EventStatus.Cancelled && p.Status != Participants.ParticipantStatus.Removed).Select(p => new { Id = p.Event.ProgrammeId!.Value, p.AccountId }).Distinct().ToListAsync(cancellationToken);
        return [.. members.Concat(invited).Distinct().Select(x => (x.Id, x.AccountId))];
    }

    private static Task<Dictionary<int, EventClient>> CategoriesAsync(KamDbContext db, List<int> ids, CancellationToken cancellationToken) =>
        db.EventClients.Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
}
