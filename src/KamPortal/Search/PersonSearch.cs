using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Search;

/// <summary>Full names that start with the text come first, then people whose words (names, e-mail, phones) start with its words.</summary>
internal static class PersonSearch
{
    private const int FewCandidates = 1000;

    public static async Task<List<int>> IdsAsync(KamDbContext db, SearchTerms terms, int most, CancellationToken cancellationToken)
    {
        var end = SearchWords.EndOfPrefix(terms.Name);
        var ids = terms.Numbers.Count > 0 ? [] : await db.People.Where(p => p.SortName.CompareTo(terms.Name) >= 0 && p.SortName.CompareTo(end) < 0)
            .OrderBy(p => p.SortName).ThenBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(cancellationToken);
        if (ids.Count < most && terms.Numbers.Count == 0)
        {
            Add(await ByWordsAsync(db, terms.Words, most, cancellationToken));
        }

        foreach (var number in terms.Numbers.Where(_ => ids.Count < most))
        {
            Add(await ByWordsAsync(db, [number], most, cancellationToken));
        }

        return ids;

        void Add(List<int> more) => ids.AddRange(more.Except(ids).Take(most - ids.Count).ToList());
    }

    private static Task<List<int>> ByWordsAsync(KamDbContext db, IReadOnlyList<string> words, int most, CancellationToken cancellationToken) =>
        db.Scope == ViewerScope.Everything || words.Any(IsRare) ? AmongAllAsync(db, words, most, cancellationToken) : AmongVisibleAsync(db, words, most, cancellationToken);

    /// <summary>A phone, an e-mail address: hardly anybody has words that start so.</summary>
    private static bool IsRare(string word) => word.Contains('@', StringComparison.Ordinal) || word.Count(char.IsAsciiDigit) > 3;

    /// <summary>From the word index: the rarest word leads, the others are tested on what it gives.</summary>
    private static async Task<List<int>> AmongAllAsync(KamDbContext db, IReadOnlyList<string> words, int most, CancellationToken cancellationToken)
    {
        var (lead, fewest) = (words.FirstOrDefault(IsRare) ?? words[0], int.MaxValue);
        foreach (var word in words.Count == 1 || IsRare(lead) ? [] : words)
        {
            var count = await Starting(db, word).Take(FewCandidates).CountAsync(cancellationToken);
            (lead, fewest) = count < fewest ? (word, count) : (lead, fewest);
        }

        var found = Starting(db, lead);
        foreach (var word in words.Where(w => w != lead))
        {
            var end = SearchWords.EndOfPrefix(word);
            found = found.Where(l => db.PersonWords.Any(w => w.PersonId == l.PersonId && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0));
        }

        return await found.OrderBy(w => w.Word).ThenBy(w => w.PersonId).Select(w => w.PersonId).Take(2 * most).ToListAsync(cancellationToken);
    }

    /// <summary>From the viewer's accounts: their people are few, the words of everybody are many.</summary>
    private static Task<List<int>> AmongVisibleAsync(KamDbContext db, IReadOnlyList<string> words, int most, CancellationToken cancellationToken)
    {
        var found = db.Employments.AsQueryable();
        foreach (var word in words)
        {
            var end = SearchWords.EndOfPrefix(word);
            found = found.Where(e => db.PersonWords.Any(w => w.PersonId == e.PersonId && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0));
        }

        return found.Select(e => e.PersonId).Distinct().OrderBy(id => id).Take(most).ToListAsync(cancellationToken);
    }

    private static IQueryable<PersonWord> Starting(KamDbContext db, string word)
    {
        var end = SearchWords.EndOfPrefix(word);
        return db.PersonWords.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0);
    }
}
