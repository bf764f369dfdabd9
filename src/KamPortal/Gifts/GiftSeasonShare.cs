using KamPortal.Accounts;
using KamPortal.Audit;

namespace KamPortal.Gifts;

/// <summary>What the accounts of a category get in a season.</summary>
internal sealed class GiftSeasonShare : IAudited
{
    public int Id { get; private set; }

    public int SeasonId { get; init; }

    public GiftSeason Season { get; init; } = null!;

    public AbcdCategory Category { get; init; }

    /// <summary>Roubles of one gift.</summary>
    public decimal Value { get; set; }

    /// <summary>How many people of an account; 0 leaves the category out.</summary>
    public int PeoplePerAccount { get; set; }

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Season is { Id: 0 };
}
