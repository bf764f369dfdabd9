using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Dossiers;

/// <summary>An answer between what is typed, what is kept (invariant) and what is read.</summary>
internal static class AnswerValue
{
    public const string Yes = "yes";
    public const string No = "no";
    private const string DateFormat = "yyyy-MM-dd";

    /// <returns>Null when nothing is typed.</returns>
    /// <exception cref="RuleViolation">Not a value of the question's kind.</exception>
    public static string? Parse(DossierQuestion question, string? typed, string field) => FormRules.Text(typed?.ReplaceLineEndings("\n"), DossierAnswer.ValueMaxLength, field) is not { } text ? null : question.Kind switch
    {
        AnswerKind.Number => Number(text, 6, field),
        AnswerKind.Money => Number(text, 2, field),
        AnswerKind.Date => Date(text, field),
        AnswerKind.YesNo => text is Yes or No ? text : throw new RuleViolation(DossierMessages.YesOrNo, field),
        AnswerKind.Choice => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line >= 1 && line <= question.Choices.Count
            ? line.ToString(CultureInfo.InvariantCulture) : throw new RuleViolation(DossierMessages.NotAChoice, field),
        AnswerKind.Text => text.Replace('\n', ' '),
        _ => text,
    };

    /// <summary>As a person reads it, in the current culture.</summary>
    public static string? Shown(AnswerKind kind, IReadOnlyList<string> choices, string? value) => value is null ? null : kind switch
    {
        AnswerKind.Number when Decimal(value) is { } number => number.ToString("#,0.######", CultureInfo.CurrentCulture),
        AnswerKind.Money when Decimal(value) is { } money => money.ToString(money == decimal.Truncate(money) ? "N0" : "N2", CultureInfo.CurrentCulture) + " ₽",
        AnswerKind.Date when DateOnly.TryParseExact(value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        AnswerKind.YesNo => value == Yes ? DossierMessages.Yes : DossierMessages.No,
        AnswerKind.Choice when int.TryParse(value, CultureInfo.InvariantCulture, out var line) && line >= 1 && line <= choices.Count => choices[line - 1],
        _ => value,
    };

    /// <summary>As the form holds it: numbers by the culture, the rest as kept.</summary>
    public static string? Typed(AnswerKind kind, string? value) =>
        kind is AnswerKind.Number or AnswerKind.Money && value is not null && Decimal(value) is { } number
            ? TypedNumber.Of(number) : value;

    /// <summary>As a spreadsheet keeps it: money and dates as such, the rest as text.</summary>
    public static object? Cell(AnswerKind kind, IReadOnlyList<string> choices, string? value) => kind switch
    {
        AnswerKind.Money when value is not null && Decimal(value) is { } money => money,
        AnswerKind.Date when DateOnly.TryParseExact(value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => Shown(kind, choices, value),
    };

    private static string Number(string text, int places, string field) =>
        TypedNumber.Parse(text, places, field).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Date(string text, string field) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || DateOnly.TryParse(text, CultureInfo.CurrentCulture, out date)
            ? date.ToString(DateFormat, CultureInfo.InvariantCulture)
            : throw new RuleViolation(DossierMessages.NotADate, field);

    private static decimal? Decimal(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
