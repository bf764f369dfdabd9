using System.Linq.Expressions;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

public sealed class TouchQueries(KamDb kam, TimeProvider clock)
{
    private const int MostOpen = 100;

    private static readonly Expression<Func<Touch, TouchLine>> Line = t => new TouchLine(
        t.Id,
        t.Type,
        t.Status,
        t.Origin,
        t.Topic,
        t.DueOn,
        t.DoneOn,
        t.Minutes,
        t.Outcome,
        t.Result,
        t.NextStep,
        t.CancelReason,
        t.Rule == null ? null : new CadenceWords(t.Rule.Id, t.Rule.Name, t.Rule.Every, t.Rule.Unit) { IsOwn = t.Rule.InitiativeOfId != null, Place = t.Rule.Place },
        t.DoneBy == null ? t.Assignee.LastName + " " + t.Assignee.FirstName : t.DoneBy.LastName + " " + t.DoneBy.FirstName,
        t.OnBehalfOf == null ? null : t.OnBehalfOf.LastName + " " + t.OnBehalfOf.FirstName,
        t.People.OrderBy(p => p.PersonId).Select(p => p.Person.LastName + " " + p.Person.FirstName).ToList());

    /// <summary>The account's open touches, nearest first; at most a hundred.</summary>
    public async Task<IReadOnlyList<TouchLine>> OpenAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        return await Open(db, accountId).ToListAsync(cancellationToken);
    }

    /// <summary>Done and cancelled touches of the account, latest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<TouchPage> PastAsync(int accountId, int page, int size, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var rows = await db.Touches.AsNoTracking()
            .Where(t => t.AccountId == accountId && t.Status != TouchStatus.Planned)
            .OrderByDescending(t => t.DoneOn ?? t.DueOn).ThenByDescending(t => t.Id)
            .Skip((Math.Max(page, 1) - 1) * size).Take(size + 1)
            .Select(Line).ToListAsync(cancellationToken);
        return new TouchPage([.. rows.Take(size)], rows.Count > size);
    }

    /// <param name="touchId">The planned touch to record; null for one that was not planned.</param>
    /// <param name="accountId">Needed when there is no touch.</param>
    /// <returns>Null when there is no such touch or account, or the viewer does not see it.</returns>
    public async Task<LoggableTouch?> ToLogAsync(int? touchId, int? accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var id = touchId is null ? accountId : await db.Touches.Where(t => t.Id == touchId).Select(t => (int?)t.AccountId).SingleOrDefaultAsync(cancellationToken);
        var name = await db.Accounts.Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);
        if (id is null || name is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var open = await Open(db, id.Value).ToListAsync(cancellationToken);
        var people = await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == id && e.Person.LeftOn == null && (e.ToOn == null || e.ToOn >= today))
            .OrderByDescending(e => e.Seniority).ThenBy(e => e.Person.SortName).ThenBy(e => e.Id)
            .Select(e => new TouchContact(e.PersonId, e.Person.LastName + " " + e.Person.FirstName, e.Position, e.Person.MobilePhone ?? e.Person.Phone, e.Person.Email))
            .ToListAsync(cancellationToken);
        var touch = touchId is null ? null : open.FirstOrDefault(t => t.TouchId == touchId) ?? await db.Touches.AsNoTracking().Where(t => t.Id == touchId).Select(Line).SingleAsync(cancellationToken);
        var chosen = touchId is null ? [] : await db.TouchPeople.Where(p => p.TouchId == touchId).Select(p => p.PersonId).ToListAsync(cancellationToken);
        return new LoggableTouch(id.Value, name, touch, chosen, [.. people.DistinctBy(p => p.PersonId)], open, today);
    }

    private static IQueryable<TouchLine> Open(KamDbContext db, int accountId) =>
        db.Touches.AsNoTracking().Where(t => t.AccountId == accountId && t.Status == TouchStatus.Planned).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(MostOpen).Select(Line);
}
