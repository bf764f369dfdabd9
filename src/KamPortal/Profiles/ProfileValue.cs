using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Profiles;

/// <summary>An answer of the profile between what is typed, what is kept (invariant) and what is read.</summary>
internal static class ProfileValue
{
    private const decimal Largest = 999_999_999_999m;
    private const decimal MostPercent = 100;

    /// <returns>Null when nothing is typed.</returns>
    /// <exception cref="RuleViolation">Not a value of the kind.</exception>
    public static string? Parse(ProfileAnswerKind kind, string? typed, string field) => FormRules.Text(typed?.ReplaceLineEndings("\n"), ProfileAnswer.ValueMaxLength, field) is not { } text ? null : kind switch
    {
        ProfileAnswerKind.Number => Kept(Whole(text, field)),
        ProfileAnswerKind.Money => Kept(decimal.Round(NotNegative(text, field), 2, MidpointRounding.AwayFromZero)),
        ProfileAnswerKind.Percent => Kept(decimal.Round(Percent(text, field), 1, MidpointRounding.AwayFromZero)),
        ProfileAnswerKind.ProductGroups => string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)),
        _ => text,
    };

    /// <summary>As a person reads it, in the current culture.</summary>
    public static string? Shown(ProfileAnswerKind kind, string? value) => value is null ? null : kind switch
    {
        ProfileAnswerKind.Number when Number(value) is { } number => number.ToString("N0", CultureInfo.CurrentCulture),
        ProfileAnswerKind.Money when Number(value) is { } money => money.ToString(money == decimal.Truncate(money) ? "N0" : "N2", CultureInfo.CurrentCulture) + " ₽",
        ProfileAnswerKind.Percent when Number(value) is { } percent => percent.ToString("0.#", CultureInfo.CurrentCulture) + " %",
        ProfileAnswerKind.ProductGroups => value.Replace("\n", ", ", StringComparison.Ordinal),
        _ => value,
    };

    /// <summary>As the form holds it.</summary>
    public static string? Typed(ProfileAnswerKind kind, string? value) =>
        kind is ProfileAnswerKind.Number or ProfileAnswerKind.Money or ProfileAnswerKind.Percent && value is not null && Number(value) is { } number ? TypedNumber.Of(number) : value;

    public static decimal? Number(string? value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Kept(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Whole(string text, string field) =>
        NotNegative(text, field) is var number && number == decimal.Truncate(number) ? number : throw new RuleViolation(ProfileMessages.NotWhole, field);

    private static decimal Percent(string text, string field) =>
        NotNegative(text.TrimEnd('%', ' '), field) is var number and <= MostPercent ? number : throw new RuleViolation(ProfileMessages.PercentRange, field);

    private static decimal NotNegative(string text, string field)
    {
        var number = TypedNumber.Find(text) ?? throw new RuleViolation(ProfileMessages.NotANumber, field);
        return number < 0 ? throw new RuleViolation(ProfileMessages.NotNegative, field)
            : number > Largest ? throw new RuleViolation(ProfileMessages.NumberTooLarge, field) : number;
    }
}
