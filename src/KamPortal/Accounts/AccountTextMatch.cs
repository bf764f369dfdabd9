using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>
/// How a text is looked for. Starts of words come from the word index; when none fits, the text is looked for inside
/// words. A rare word gives the few accounts at once; a frequent one is tested while the list is walked in its order,
/// which ends after a page.
/// </summary>
internal sealed record AccountTextMatch(IReadOnlyList<string> Words, bool InsideWords, IReadOnlyList<int>? Candidates)
{
    public const int FewCandidates = 1000;

    public static async Task<AccountTextMatch> ForAsync(KamDbContext db, string text, bool insideWords, CancellationToken cancellationToken)
    {
        var words = SearchWords.OfQuery(text);
        var pieces = SearchWords.Normalise(text, AccountFilter.TextMaxLength).Split(' ', SearchWords.QueryMaxWords, StringSplitOptions.RemoveEmptyEntries);
        if (insideWords || words.Count == 0)
        {
            return new AccountTextMatch(pieces, pieces.Length > 0, null);
        }

        var match = db.Scope == ViewerScope.Everything ? await ByRarestWordAsync(db, words, cancellationToken) : new AccountTextMatch(words, false, null);
        return await match.Apply(db, db.Accounts).AnyAsync(cancellationToken) ? match : new AccountTextMatch(pieces, true, null);
    }

    public IQueryable<Account> Apply(KamDbContext db, IQueryable<Account> accounts)
    {
        if (InsideWords)
        {
            return Words.Aggregate(accounts, (found, word) => found.Where(a => a.SearchText.Contains(word)));
        }

        if (Candidates is { } ids)
        {
            accounts = accounts.Where(a => EF.Parameter(ids).Contains(a.Id));
        }

        foreach (var word in Words)
        {
            var end = SearchWords.EndOfPrefix(word);
            accounts = accounts.Where(a => db.AccountWords.Any(w => w.AccountId == a.Id && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0));
        }

        return accounts;
    }

    private static async Task<AccountTextMatch> ByRarestWordAsync(KamDbContext db, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        List<int>? fewest = null;
        foreach (var word in words)
        {
            var end = SearchWords.EndOfPrefix(word);
            var ids = await db.AccountWords.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0).Select(w => w.AccountId).Take(FewCandidates + 1).ToListAsync(cancellationToken);
            if (ids.Count <= FewCandidates && ids.Count < (fewest?.Count ?? int.MaxValue))
            {
                fewest = ids;
            }
        }

        return new AccountTextMatch(words, false, fewest);
    }
}
