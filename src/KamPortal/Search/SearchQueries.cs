using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Search;

/// <summary>One search over everything the viewer may see.</summary>
public sealed class SearchQueries(KamDb kam, TimeProvider clock)
{
    public const int MostOfAKind = 8;

    /// <summary>Case, ё/е and quotes do not matter, nor does the order of words. Kinds the viewer has no right to are empty.</summary>
    public async Task<SearchHits> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (SearchTerms.Of(text) is not { } terms)
        {
            return SearchHits.None;
        }

        await using var db = await kam.OpenAsync(cancellationToken);
        var accounts = db.Viewer.May(Policies.SeeAccounts) ? await AccountsAsync(db, terms, cancellationToken) : [];
        var people = db.Viewer.May(Policies.SeePeople) ? await PeopleAsync(db, terms, cancellationToken) : [];
        return new SearchHits(accounts, people);
    }

    private static async Task<IReadOnlyList<SearchHit>> AccountsAsync(KamDbContext db, SearchTerms terms, CancellationToken cancellationToken)
    {
        var ids = await AccountSearch.IdsAsync(db, terms, MostOfAKind, cancellationToken);
        var rows = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, a.Name, a.Inn, a.Region, a.IsArchived, Owner = a.Owner.LastName })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id]).OrderBy(a => a.IsArchived)
            .Select(a => new SearchHit(a.Id, a.Name, Join(a.Inn, a.Region, a.Owner), a.IsArchived))];
    }

    private async Task<IReadOnlyList<SearchHit>> PeopleAsync(KamDbContext db, SearchTerms terms, CancellationToken cancellationToken)
    {
        var ids = await PersonSearch.IdsAsync(db, terms, MostOfAKind, cancellationToken);
        var today = db.Viewer.Today(clock);
        var rows = await db.People.Where(p => EF.Parameter(ids).Contains(p.Id))
            .Select(p => new { p.Id, p.LastName, p.FirstName, p.MiddleName, p.LeftOn })
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var places = await db.Employments.Where(e => EF.Parameter(ids).Contains(e.PersonId))
            .Select(e => new { e.PersonId, e.Position, Account = e.Account.Name, e.FromOn, e.ToOn })
            .ToListAsync(cancellationToken);
        var newest = places.OrderBy(e => e.ToOn is { } end && end < today).ThenByDescending(e => e.FromOn).DistinctBy(e => e.PersonId).ToDictionary(e => e.PersonId);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])
            .Select(p => (Person: p, Place: newest.GetValueOrDefault(p.Id)))
            .Select(p => new SearchHit(
                p.Person.Id,
                Person.NameOf(p.Person.LastName, p.Person.FirstName, p.Person.MiddleName),
                Join(p.Place?.Position, p.Place?.Account),
                p.Person.LeftOn is { } left && left <= today || p.Place?.ToOn is { } end && end < today))
            .OrderBy(h => h.IsArchived)];
    }

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
