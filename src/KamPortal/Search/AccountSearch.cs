using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Search;

/// <summary>Names that start with the text come first, then those whose words start with its words, then INNs, then insides of words.</summary>
internal static class AccountSearch
{
    public static async Task<List<int>> IdsAsync(KamDbContext db, SearchTerms terms, int most, CancellationToken cancellationToken)
    {
        var end = SearchWords.EndOfPrefix(terms.Name);
        var ids = await db.Accounts.In(db, archived: false).Where(a => a.SortName.CompareTo(terms.Name) >= 0 && a.SortName.CompareTo(end) < 0)
            .OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => a.Id).Take(most).ToListAsync(cancellationToken);
        if (ids.Count < most)
        {
            var match = await AccountTextMatch.ForAsync(db, terms.Name, insideWords: false, cancellationToken);
            for (var archived = 0; archived <= 1 && ids.Count < most; archived++)
            {
                var more = await match.Apply(db, db.Accounts.In(db, archived == 1, match.Candidates is not null)).OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => a.Id).Take(most).ToListAsync(cancellationToken);
                ids.AddRange(more.Except(ids).Take(most - ids.Count).ToList());
            }
        }

        foreach (var number in terms.Numbers.Where(n => ids.Count < most && !terms.Words.Contains(n)))
        {
            var last = SearchWords.EndOfDigits(number);
            var more = await db.Accounts.Where(a => a.Inn != null && a.Inn.CompareTo(number) >= 0 && a.Inn.CompareTo(last) < 0)
                .OrderBy(a => a.Inn).Select(a => a.Id).Take(most).ToListAsync(cancellationToken);
            ids.AddRange(more.Except(ids).Take(most - ids.Count).ToList());
        }

        return ids;
    }
}
