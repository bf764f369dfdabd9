using System.Globalization;
using KamPortal.People;

namespace KamPortal.Greetings;

/// <summary>What the placeholders of a template become.</summary>
/// <param name="Years">Of the anniversary or the birthday; null: unknown.</param>
public sealed record GreetingWords(Addressee Addressee, string Company, int? Years, string Occasion, string OurCompany, string Manager, string? Position, string? Phone, string? Email)
{
    /// <returns>The text with every placeholder filled; lines that name something unknown are left out.</returns>
    public string Fill(string text, string language) => Placeholders.Fill(text, Values(language));

    private Dictionary<string, string?> Values(string language) => language == "en"
        ? Placeholders.English.Zip([Addressee.English, Addressee.EnglishName, Addressee.LastName, Company, Years is { } n ? n == 1 ? "1 year" : $"{Number(n)} years" : null, Occasion, OurCompany, Manager, Position, Phone, Email]).ToDictionary(p => p.First, p => Known(p.Second))
        : Placeholders.Russian.Zip([Addressee.Russian, Addressee.Name, Addressee.LastName, Company, Years is { } count ? $"{Number(count)} {RussianYears(count)}" : null, Occasion, OurCompany, Manager, Position, Phone, Email]).ToDictionary(p => p.First, p => Known(p.Second));

    private static string RussianYears(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "год",
        (>= 2 and <= 4, not (>= 12 and <= 14)) => "года",
        _ => "лет",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Values come into lines: a break inside one would make a line of its own. Braces in a name are not placeholders.</summary>
    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.ReplaceLineEndings(" ").Trim();
}
