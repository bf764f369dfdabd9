using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>
/// Finds whom a typed person may be. By phone and address among everybody, because whoever types them knows them already;
/// by name only among those the viewer sees, and with a slip of a letter only among the people of the account.
/// </summary>
internal sealed class PeopleLike
{
    private const int Enough = 5;
    private const int Candidates = 200;
    private const int PhoneDigits = 10;

    private readonly KamDbContext db;
    private readonly List<PersonContacts> colleagues;

    private PeopleLike(KamDbContext db, List<PersonContacts> colleagues) => (this.db, this.colleagues) = (db, colleagues);

    /// <param name="accountId">Whose people are compared letter by letter; null for none.</param>
    public static async Task<PeopleLike> OpenAsync(KamDbContext db, int? accountId, CancellationToken cancellationToken) =>
        new(db, accountId is not { } id ? [] : await db.People.Where(p => p.Employments.Any(e => e.AccountId == id)).OrderBy(p => p.Id)
            .Select(p => new PersonContacts { Id = p.Id, LastName = p.LastName, FirstName = p.FirstName, MiddleName = p.MiddleName }).ToListAsync(cancellationToken))
        { AccountId = accountId };

    private int? AccountId { get; init; }

    public async Task<List<PersonMatch>> FindAsync(PersonFields form, DateOnly today, CancellationToken cancellationToken)
    {
        var found = new List<(PersonContacts Person, MatchedBy By)>();
        foreach (var phone in PhoneKeys(form))
        {
            found.AddRange((await WithWordsAsync(cancellationToken, phone)).Where(p => PhoneKey(p.Phone) == phone || PhoneKey(p.MobilePhone) == phone).Select(p => (p, MatchedBy.Phone)));
        }

        var email = form.Email?.Trim();
        if (SearchWords.Of(email).FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal)) is { } address)
        {
            found.AddRange((await WithWordsAsync(cancellationToken, address)).Where(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)).Select(p => (p, MatchedBy.Email)));
        }

        var name = NameOf(form);
        if (SearchWords.Split(name.Last).FirstOrDefault() is { } last && SearchWords.Split(name.First).FirstOrDefault() is { } first)
        {
            var sameName = (await WithWordsAsync(cancellationToken, last, first)).FindAll(p => NameLikeness.AreSame(name, NameOf(p)));
            if (sameName.Count > 0)
            {
                var ids = sameName.ConvertAll(p => p.Id);
                var visible = await db.People.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken);
                found.AddRange(sameName.Where(p => visible.Contains(p.Id)).Select(p => (p, MatchedBy.Name)));
            }

            found.AddRange(colleagues.Where(p => NameLikeness.AreSlip(name, NameOf(p))).Select(p => (p, MatchedBy.Likeness)));
        }

        return await DescribeAsync([.. found.DistinctBy(f => f.Person.Id).Take(Enough)], today, cancellationToken);
    }

    /// <summary>What tells phones apart in any notation: the last ten digits. Shorter ones tell nothing.</summary>
    public static IEnumerable<string> PhoneKeys(PersonFields form) =>
        new[] { PhoneKey(form.Phone), PhoneKey(form.MobilePhone) }.Where(p => p.Length >= PhoneDigits).Distinct();

    public static (string Last, string First, string Middle) NameOf(PersonFields form) =>
        (NameLikeness.Fold(form.LastName), NameLikeness.Fold(form.FirstName), NameLikeness.Fold(form.MiddleName));

    private static (string Last, string First, string Middle) NameOf(PersonContacts person) =>
        (NameLikeness.Fold(person.LastName), NameLikeness.Fold(person.FirstName), NameLikeness.Fold(person.MiddleName));

    private async Task<List<PersonContacts>> WithWordsAsync(CancellationToken cancellationToken, params string[] words)
    {
        var people = db.PersonContacts;
        foreach (var word in words)
        {
            var having = db.PeopleWithWord(word);
            people = people.Where(p => having.Contains(p.Id));
        }

        return await people.OrderBy(p => p.Id).Take(Candidates).ToListAsync(cancellationToken);
    }

    private async Task<List<PersonMatch>> DescribeAsync(List<(PersonContacts Person, MatchedBy By)> found, DateOnly today, CancellationToken cancellationToken)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.ConvertAll(f => f.Person.Id);
        var places = (await db.Employments.AsNoTracking().Where(e => ids.Contains(e.PersonId)).OrderBy(e => e.ToOn != null).ThenByDescending(e => e.Id)
            .Select(e => new { e.PersonId, e.Position, e.AccountId, e.FromOn, e.ToOn, e.Account.Name }).ToListAsync(cancellationToken)).ToLookup(e => e.PersonId);
        return found.ConvertAll(f => new PersonMatch(
            f.Person.Id,
            Person.NameOf(f.Person.LastName, f.Person.FirstName, f.Person.MiddleName),
            places[f.Person.Id].Select(e => e.Position is null ? e.Name : $"{e.Position}, {e.Name}").FirstOrDefault(),
            f.By,
            places[f.Person.Id].Any(e => e.AccountId == AccountId && (e.FromOn is null || e.FromOn <= today) && (e.ToOn is null || e.ToOn >= today))));
    }

    private static string PhoneKey(string? phone)
    {
        var digits = SearchWords.Digits(phone);
        return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }
}
