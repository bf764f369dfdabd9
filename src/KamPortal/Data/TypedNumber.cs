using System.Globalization;

namespace KamPortal.Data;

/// <summary>A number as a person types it: by their culture, with any blanks between the digits, or as a machine writes it.</summary>
internal static class TypedNumber
{
    public const decimal Largest = 999_999_999_999_999m;

    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <returns>Null when it is no number.</returns>
    public static decimal? Find(string? text)
    {
        var plain = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).Replace('−', '-');
        return decimal.TryParse(plain, Styles | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var number)
            || decimal.TryParse(plain, Styles, CultureInfo.InvariantCulture, out number) ? number : null;
    }

    /// <param name="places">Digits kept after the point; a half is rounded away from zero.</param>
    /// <exception cref="RuleViolation">Not a number, or one of more than 15 digits.</exception>
    public static decimal Parse(string text, int places, string field)
    {
        var number = Find(text) ?? throw new RuleViolation(DataMessages.NotANumber, field);
        return Math.Abs(number) <= Largest ? Math.Round(number, places, MidpointRounding.AwayFromZero) : throw new RuleViolation(DataMessages.NumberTooLarge, field);
    }

    /// <summary>As a form holds it: blanks that a keyboard has between the digits.</summary>
    public static string Of(decimal number) => number.ToString("#,0.######", CultureInfo.CurrentCulture).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
