using System.ComponentModel.DataAnnotations;

namespace KamPortal.Touches;

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
}
