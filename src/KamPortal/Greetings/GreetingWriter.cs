using System.Linq.Expressions;
using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Writes the words of greetings: by the template now in force, or those somebody agreed to or wrote.</summary>
internal sealed class GreetingWriter
{
    private readonly Dictionary<(int, string), (string Subject, string Body)> templates;
    private readonly string ourCompany;

    private GreetingWriter(Dictionary<(int, string), (string, string)> templates, string ourCompany) => (this.templates, this.ourCompany) = (templates, ourCompany);

    public static readonly Expression<Func<Greeting, GreetingFacts>> Facts = g => new GreetingFacts(
        g.Occasion.Kind, g.Occasion.NameRu, g.Occasion.NameEn, g.On, g.Language,
        g.Person.LastName, g.Person.FirstName, g.Person.MiddleName, g.Person.LatinName, g.Person.Gender, g.Person.BirthYear,
        g.Account.Name, g.Account.FoundedOn, g.Account.FirstOrderOn,
        g.Account.Owner.LastName, g.Account.Owner.FirstName, g.Account.Owner.Position, g.Account.Owner.Phone, g.Account.Owner.Email);

    public static async Task<GreetingWriter> LoadAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var current = true;
        var templates = await db.GreetingTemplates.AsNoTracking().Where(t => t.IsCurrent == current).Select(t => new { t.OccasionId, t.Language, t.Subject, t.Body }).ToListAsync(cancellationToken);
        return new GreetingWriter(templates.ToDictionary(t => (t.OccasionId, t.Language), t => (t.Subject, t.Body)), (await SettingQueries.GetAsync(db, cancellationToken)).CompanyName);
    }

    /// <returns>Null when there are no words in the person's language.</returns>
    public (string Subject, string Text)? Write(int occasionId, string ownSubject, string ownText, GreetingFacts facts)
    {
        if (ownText.Length > 0)
        {
            return (ownSubject, ownText);
        }

        if (!templates.TryGetValue((occasionId, facts.Language), out var template))
        {
            return null;
        }

        var words = facts.Words(ourCompany);
        var subject = words.Fill(template.Subject, facts.Language);
        return (Cut(subject.Length > 0 ? subject : facts.OccasionRu, GreetingTemplate.SubjectMaxLength), Cut(words.Fill(template.Body, facts.Language), GreetingTemplate.BodyMaxLength));
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
