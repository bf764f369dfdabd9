using KamPortal.Data;

namespace KamPortal.Potentials;

/// <summary>Amounts of a year as people type them.</summary>
internal static class TypedAmount
{
    private const decimal Largest = 999_999_999_999m;

    /// <exception cref="RuleViolation">Nothing typed (with <paramref name="missing"/>), no number, negative or too large.</exception>
    public static decimal Of(string? typed, string missing, string field)
    {
        var amount = TypedNumber.Find(FormRules.Trim(typed) ?? throw new RuleViolation(missing, field)) ?? throw new RuleViolation(PotentialMessages.NotANumber, field);
        return amount < 0 ? throw new RuleViolation(PotentialMessages.Negative, field)
            : amount > Largest ? throw new RuleViolation(PotentialMessages.TooLarge, field)
            : decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
    }

    /// <param name="rate">Roubles for one unit; null for roubles.</param>
    /// <exception cref="RuleViolation">Too large in roubles.</exception>
    public static decimal InRoubles(decimal told, decimal? rate, string field)
    {
        var roubles = decimal.Round(told * (rate ?? 1), 2, MidpointRounding.AwayFromZero);
        return roubles <= Largest ? roubles : throw new RuleViolation(PotentialMessages.TooLarge, field);
    }
}
