using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>
/// Finds whom a typed person may be. By phone and address among everybody, because whoever types them knows them already;
/// by name only among those the viewer sees.
/// </summary>
internal static class PeopleLike
{
    private const int Enough = 5;
    private const int Candidates = 200;
    private const int PhoneDigits = 10;

    public static async Task<List<PersonMatch>> FindAsync(KamDbContext db, PersonFields form, CancellationToken cancellationToken)
    {
        var found = new List<(PersonContacts Person, MatchedBy By)>();
        foreach (var phone in new[] { Key(form.Phone), Key(form.MobilePhone) }.Where(p => p.Length >= PhoneDigits).Distinct())
        {
            found.AddRange((await WithWordsAsync(db, cancellationToken, phone)).Where(p => Key(p.Phone) == phone || Key(p.MobilePhone) == phone).Select(p => (p, MatchedBy.Phone)));
        }

        var email = form.Email?.Trim();
        if (SearchWords.Of(email).FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal)) is { } address)
        {
            found.AddRange((await WithWordsAsync(db, cancellationToken, address)).Where(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)).Select(p => (p, MatchedBy.Email)));
        }

        var (last, first, middle) = (Fold(form.LastName), Fold(form.FirstName), Fold(form.MiddleName));
        if (last.Length > 0 && first.Length > 0)
        {
            var sameName = (await WithWordsAsync(db, cancellationToken, SearchWords.Split(last).First(), SearchWords.Split(first).First()))
                .FindAll(p => ((Fold(p.LastName), Fold(p.FirstName)) == (last, first) || (Fold(p.FirstName), Fold(p.LastName)) == (last, first)) && (middle.Length == 0 || Fold(p.MiddleName) is var m && (m.Length == 0 || m == middle)));
            var ids = sameName.ConvertAll(p => p.Id);
            var visible = await db.People.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken);
            found.AddRange(sameName.Where(p => visible.Contains(p.Id)).Select(p => (p, MatchedBy.Name)));
        }

        return await DescribeAsync(db, [.. found.DistinctBy(f => f.Person.Id).Take(Enough)], cancellationToken);
    }

    private static async Task<List<PersonContacts>> WithWordsAsync(KamDbContext db, CancellationToken cancellationToken, params string[] words)
    {
        var people = db.PersonContacts;
        foreach (var word in words)
        {
            var having = db.PeopleWithWord(word);
            people = people.Where(p => having.Contains(p.Id));
        }

        return await people.OrderBy(p => p.Id).Take(Candidates).ToListAsync(cancellationToken);
    }

    private static async Task<List<PersonMatch>> DescribeAsync(KamDbContext db, List<(PersonContacts Person, MatchedBy By)> found, CancellationToken cancellationToken)
    {
        var ids = found.ConvertAll(f => f.Person.Id);
        var places = (await db.Employments.AsNoTracking().Where(e => ids.Contains(e.PersonId)).OrderBy(e => e.ToOn != null).ThenByDescending(e => e.Id)
            .Select(e => new { e.PersonId, e.Position, e.Account.Name }).ToListAsync(cancellationToken)).ToLookup(e => e.PersonId, e => e.Position is null ? e.Name : $"{e.Position}, {e.Name}");
        return found.ConvertAll(f => new PersonMatch(f.Person.Id, Person.NameOf(f.Person.LastName, f.Person.FirstName, f.Person.MiddleName), places[f.Person.Id].FirstOrDefault(), f.By));
    }

    private static string Fold(string? name) => name is null ? "" : SearchWords.Normalise(name, Person.NameMaxLength);

    private static string Key(string? phone)
    {
        var digits = SearchWords.Digits(phone);
        return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }
}
