using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>
/// How a text is looked for. Starts of words come from the word index; when none fits, the text is looked for inside
/// words. For whoever sees everything, a rare text gives its few accounts at once; a frequent one is tested while the list
/// is walked in its order, which ends after a page. Others see few accounts, and those are tested one by one.
/// </summary>
internal sealed record AccountTextMatch(IReadOnlyList<string> Words, bool InsideWords, IReadOnlyList<int>? Candidates, bool SeesEverything)
{
    public const int FewCandidates = 5000;

    public static Task<AccountTextMatch> ForAsync(KamDbContext db, string text, bool insideWords, CancellationToken cancellationToken) =>
        ForAsync(db, text, insideWords, FewCandidates, cancellationToken);

    /// <param name="few">So many accounts are looked up faster than the list is walked for them.</param>
    public static async Task<AccountTextMatch> ForAsync(KamDbContext db, string text, bool insideWords, int few, CancellationToken cancellationToken)
    {
        var everything = db.Scope == ViewerScope.Everything;
        var pieces = SearchWords.Normalise(text, AccountFilter.TextMaxLength).Split(' ', SearchWords.QueryMaxWords, StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length == 0)
        {
            return new AccountTextMatch([], false, null, everything);
        }

        var words = SearchWords.OfQuery(text);
        var starts = insideWords || words.Count == 0 ? null : await StartsAsync(db, new AccountTextMatch(words, false, null, everything), few, cancellationToken);
        return starts ?? await InsidesAsync(db, new AccountTextMatch(pieces, true, null, everything), few, cancellationToken);
    }

    public IQueryable<Account> Apply(KamDbContext db, IQueryable<Account> accounts)
    {
        if (Candidates is { } ids)
        {
            return accounts.Where(a => EF.Parameter(ids).Contains(a.Id));
        }

        if (InsideWords)
        {
            return Words.Aggregate(accounts, (found, word) => found.Where(a => a.SearchText.Contains(word)));
        }

        foreach (var word in Words)
        {
            var end = SearchWords.EndOfPrefix(word);
            accounts = SeesEverything
                ? accounts.Where(a => db.AccountWords.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0).Select(w => w.AccountId).Contains(a.Id))
                : accounts.Where(a => db.AccountWords.Any(w => w.AccountId == a.Id && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0));
        }

        return accounts;
    }

    /// <returns>Null when no account has words that start so.</returns>
    private static async Task<AccountTextMatch?> StartsAsync(KamDbContext db, AccountTextMatch match, int few, CancellationToken cancellationToken)
    {
        if (!match.SeesEverything)
        {
            return await match.Apply(db, db.Accounts).AnyAsync(cancellationToken) ? match : null;
        }

        // The longest word is most often the rarest.
        var lead = match.Words.MaxBy(w => w.Length)!;
        var found = Starting(db, lead);
        foreach (var word in match.Words.Where(w => w != lead))
        {
            var end = SearchWords.EndOfPrefix(word);
            found = found.Where(f => db.AccountWords.Any(w => w.AccountId == f.AccountId && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0));
        }

        var ids = await found.Select(w => w.AccountId).Take(few + 1).ToListAsync(cancellationToken);
        return ids.Count == 0 ? null : ids.Count <= few ? match with { Candidates = ids } : match;
    }

    private static async Task<AccountTextMatch> InsidesAsync(KamDbContext db, AccountTextMatch match, int few, CancellationToken cancellationToken)
    {
        if (!match.SeesEverything)
        {
            return match;
        }

        var ids = await match.Apply(db, db.Accounts).Select(a => a.Id).Take(few + 1).ToListAsync(cancellationToken);
        return ids.Count <= few ? match with { Candidates = ids } : match;
    }

    private static IQueryable<AccountWord> Starting(KamDbContext db, string word)
    {
        var end = SearchWords.EndOfPrefix(word);
        return db.AccountWords.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(end) < 0);
    }
}
