using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace KamPortal.Data;

/// <summary>A verb checks its form itself: not every caller is a page.</summary>
internal static class FormRules
{
    /// <exception cref="RuleViolation">The first annotation that does not hold, beside its field.</exception>
    public static void Check(object form)
    {
        var broken = new List<ValidationResult>();
        if (!Validator.TryValidateObject(form, new ValidationContext(form), broken, validateAllProperties: true))
        {
            throw new RuleViolation(broken[0].ErrorMessage!, broken[0].MemberNames.FirstOrDefault() ?? "");
        }
    }

    public static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <returns>The text without blanks around it; null when nothing is left.</returns>
    /// <exception cref="RuleViolation">Longer than <paramref name="maxLength"/>.</exception>
    public static string? Text(string? text, int maxLength, string field) =>
        Trim(text) is not { } trimmed || trimmed.Length <= maxLength ? Trim(text)
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DataMessages.TooLong, maxLength), field);

    /// <exception cref="RuleViolation">Nothing is left, or too much.</exception>
    public static string Required(string? text, int maxLength, string field) =>
        Text(text, maxLength, field) ?? throw new RuleViolation(DataMessages.Required, field);

    /// <exception cref="RuleViolation">Outside the range, both ends included.</exception>
    public static int Within(int value, int least, int most, string field) =>
        value >= least && value <= most ? value : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DataMessages.OutOfRange, least, most), field);
}
