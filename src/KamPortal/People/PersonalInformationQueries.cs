using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>About personal information without its content: what is filled, and who read it.</summary>
public sealed class PersonalInformationQueries(KamDb kam, TimeProvider clock)
{
    private const int LatestReadings = 50;

    /// <summary>The decision makers of an account: whose role decides, by their place or in a purchasing centre.</summary>
    public async Task<IReadOnlyList<PersonalFilled>> FilledAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        return [.. (await FilledAsync(db, [accountId], db.Viewer.Today(clock), cancellationToken)).Select(f => f.Filled)];
    }

    /// <inheritdoc cref="FilledAsync(int, CancellationToken)"/>
    internal static async Task<IReadOnlyList<(int AccountId, PersonalFilled Filled)>> FilledAsync(KamDbContext db, int[] accountIds, DateOnly today, CancellationToken cancellationToken)
    {
        var decides = true;
        var rows = await db.Employments.AsNoTracking()
            .Where(e => EF.Parameter(accountIds).Contains(e.AccountId) && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && e.Person.LeftOn == null)
            .Where(e => e.Role!.Decides == decides || db.CentreMembers.Any(m => m.PersonId == e.PersonId && m.LeftOn == null && m.Centre.AccountId == e.AccountId && m.Roles.Any(r => r.Role.Decides == decides)))
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.PersonId)
            .Select(e => new { e.AccountId, e.PersonId, e.Person.LastName, e.Person.FirstName, HasBirthday = e.Person.BirthMonth != null, HasHobby = e.Person.Hobby != null, HasNotes = e.Person.Notes != null })
            .ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(p => (p.AccountId, p.PersonId)).Select(p => (p.AccountId, new PersonalFilled(p.PersonId, Person.NameOf(p.LastName, p.FirstName), p.HasBirthday, p.HasHobby, p.HasNotes)))];
    }

    /// <summary>The latest readings for heads, director, administrator and the owners of the person's accounts.</summary>
    /// <returns>Null for everybody else.</returns>
    public async Task<IReadOnlyList<PersonalAccessLine>?> ReadingsAsync(int personId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var viewerId = db.Viewer.UserId;
        if (!db.Viewer.Roles.Overlaps([Role.Head, Role.Director, Role.Administrator]) && !await db.Employments.AnyAsync(e => e.PersonId == personId && e.Account.OwnerId == viewerId, cancellationToken))
        {
            return null;
        }

        return await db.PersonalDataAccesses.AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(LatestReadings)
            .Select(a => new PersonalAccessLine(a.Id, a.User.LastName + " " + a.User.FirstName, a.At, a.Place, a.Reason)).ToListAsync(cancellationToken);
    }
}
