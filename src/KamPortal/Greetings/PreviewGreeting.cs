using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Shows words as a person would get them, while they are written.</summary>
public sealed class PreviewGreeting(KamDb kam, TimeProvider clock)
{
    private const int Offered = 12;
    private const int SampleYears = 5;

    /// <summary>Real people to try the words on: visible ones of the language, those with a birthday first.</summary>
    public async Task<IReadOnlyList<Choice>> PeopleAsync(string language, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        return [.. (await db.People.AsNoTracking().Where(p => p.Language == language && p.LeftOn == null && p.Employments.Any()).OrderBy(p => p.BirthMonth == null).ThenBy(p => p.Id).Take(Offered).Select(p => new { p.Id, p.LastName, p.FirstName, p.MiddleName }).ToListAsync(cancellationToken))
            .Select(p => new Choice(p.Id, Person.NameOf(p.LastName, p.FirstName, p.MiddleName)))];
    }

    /// <param name="personId">Null: a sample person of the gender.</param>
    /// <exception cref="RuleViolation">As <see cref="SaveTemplate"/> would refuse.</exception>
    public async Task<(string Subject, string Text)> RunAsync(SaveTemplate.Form form, int? personId, Gender sample, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var (subject, body) = SaveTemplate.Check(form.Subject, form.Body, form.Language);
        var occasion = await db.GreetingOccasions.AsNoTracking().SingleOrDefaultAsync(o => o.Id == form.OccasionId, cancellationToken) ?? throw new RuleViolation(GreetingMessages.OccasionNotFound);
        var ourCompany = (await SettingQueries.GetAsync(db, cancellationToken)).CompanyName;
        var words = await RealAsync(db, occasion, form.Language, personId, ourCompany, cancellationToken) ?? Sample(occasion, form.Language, sample, ourCompany);
        return (words.Fill(subject, form.Language), words.Fill(body, form.Language));
    }

    private async Task<GreetingWords?> RealAsync(KamDbContext db, GreetingOccasion occasion, string language, int? personId, string ourCompany, CancellationToken cancellationToken)
    {
        var on = db.Viewer.Today(clock);
        var facts = await db.Employments.AsNoTracking().Where(e => e.PersonId == personId).OrderBy(e => e.ToOn != null).ThenBy(e => e.Id).Select(e => new GreetingFacts(
            occasion.Kind, occasion.NameRu, occasion.NameEn, on, language,
            e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Person.LatinName, e.Person.Gender, e.Person.BirthYear,
            e.Account.Name, e.Account.FoundedOn, e.Account.FirstOrderOn,
            e.Account.Owner.LastName, e.Account.Owner.FirstName, e.Account.Owner.Position, e.Account.Owner.Phone, e.Account.Owner.Email)).FirstOrDefaultAsync(cancellationToken);
        return facts?.Words(ourCompany);
    }

    private static GreetingWords Sample(GreetingOccasion occasion, string language, Gender gender, string ourCompany)
    {
        var addressee = (language, gender) switch
        {
            ("en", _) => new Addressee("Smith", gender == Gender.Female ? "Anna" : "Robin", null, null, gender),
            (_, Gender.Female) => new Addressee("Петрова", "Анна", "Сергеевна", null, gender),
            (_, Gender.Male) => new Addressee("Петров", "Иван", "Сергеевич", null, gender),
            _ => new Addressee("Петренко", "Саша", null, null, gender),
        };
        return language == "en"
            ? new GreetingWords(addressee, "Nordic Valve Oy", SampleYears, occasion.NameEn.Length > 0 ? occasion.NameEn : occasion.NameRu, ourCompany, "Anna Smirnova", "Key account manager", "+7 495 000-00-00", "manager@example.com")
            : new GreetingWords(addressee, "ООО «Вектор»", SampleYears, occasion.NameRu, ourCompany, "Анна Смирнова", "Клиентский менеджер", "+7 495 000-00-00", "manager@example.ru");
    }
}
