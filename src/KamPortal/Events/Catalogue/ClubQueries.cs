using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>Clubs and unions with the members one sees.</summary>
public sealed class ClubQueries(KamDb kam, TimeProvider clock)
{
    private const int MostFound = 20;

    /// <returns>Open ones first, by name.</returns>
    public async Task<IReadOnlyList<ClubRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var today = db.Viewer.Today(clock);
        var clubs = await db.DealerClubs.AsNoTracking().Include(c => c.Owner).OrderBy(c => c.IsClosed).ThenBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var counts = await db.ClubMemberships.Where(m => m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).GroupBy(m => m.ClubId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. clubs.Select(c => new ClubRow(c.Id, c.Version, c.Name, c.Kind, c.About, c.OwnerId, c.Owner.FullName, c.IsClosed, counts.GetValueOrDefault(c.Id), EventDoor.MayChange(db.Viewer, c.OwnerId)))];
    }

    /// <returns>Members of now first, by name; then those who left, latest first.</returns>
    public async Task<IReadOnlyList<ClubMemberRow>> MembersAsync(int clubId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var memberships = await db.ClubMemberships.AsNoTracking().Where(m => m.ClubId == clubId).Select(m => new { m.Id, m.AccountId, m.FromOn, m.ToOn }).ToListAsync(cancellationToken);
        var ids = memberships.Select(m => m.AccountId).Distinct().ToList();

        // Apart from the query above: what names clients to who fills events would lift its filters as well.
        var clients = await db.EventClients.Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var today = db.Viewer.Today(clock);
        return [.. from m in memberships
            let c = clients.GetValueOrDefault(m.AccountId)
            where c is not null
            let gone = m.ToOn < today
            orderby gone, gone ? -m.ToOn!.Value.DayNumber : 0, c.SortName, m.Id
            select new ClubMemberRow(m.Id, m.AccountId, c.Name, c.Category, c.Manager, m.FromOn, m.ToOn)];
    }

    /// <summary>Clients the viewer may plan events for, by a part of the name.</summary>
    public async Task<IReadOnlyList<StaffChoice>> FindClientsAsync(string text, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var key = SearchWords.SortKey(text.Trim());
        return await db.EventClients.Where(c => c.IsActive && c.SortName.Contains(key)).OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(MostFound).Select(c => new StaffChoice(c.Id, c.Name)).ToListAsync(cancellationToken);
    }
}
