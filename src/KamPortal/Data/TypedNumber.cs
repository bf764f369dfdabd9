using System.Globalization;

namespace KamPortal.Data;

/// <summary>Numbers as people type them: «1 200 000,50», 1200000.5, −3.</summary>
internal static class TypedNumber
{
    public const decimal Largest = 999_999_999_999_999m;

    /// <param name="places">Digits kept after the point; a half is rounded away from zero.</param>
    /// <exception cref="RuleViolation">Not a number, or one of more than 15 digits.</exception>
    public static decimal Parse(string text, int places, string field)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('−', '-');
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(plain, styles | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var number)
            && !decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out number))
        {
            throw new RuleViolation(DataMessages.NotANumber, field);
        }

        return Math.Abs(number) <= Largest ? Math.Round(number, places, MidpointRounding.AwayFromZero) : throw new RuleViolation(DataMessages.NumberTooLarge, field);
    }

    /// <summary>As a form holds it: groups apart by plain blanks, no superfluous zeros.</summary>
    public static string Of(decimal number) =>
        number.ToString("#,0.######", CultureInfo.CurrentCulture).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
