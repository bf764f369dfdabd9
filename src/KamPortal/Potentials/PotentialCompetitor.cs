using KamPortal.Data;

namespace KamPortal.Potentials;

/// <summary>What of a potential goes to a competitor, by name.</summary>
internal sealed class PotentialCompetitor
{
    public const int NameMaxLength = 150;

    private PotentialCompetitor()
    {
    }

    public int Id { get; private set; }

    public int PotentialId { get; private set; }

    public PotentialRecord Potential { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>Roubles a year without VAT.</summary>
    public decimal Amount { get; private set; }

    /// <exception cref="RuleViolation">No name, or a negative amount.</exception>
    public static PotentialCompetitor Of(string? name, decimal amount) => new()
    {
        Name = FormRules.Required(name, NameMaxLength, nameof(Name)),
        Amount = amount >= 0 ? amount : throw new RuleViolation(PotentialMessages.Negative, nameof(Amount)),
    };
}
