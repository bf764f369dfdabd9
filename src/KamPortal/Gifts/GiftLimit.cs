using KamPortal.Audit;
using KamPortal.Staff;

namespace KamPortal.Gifts;

/// <summary>
/// A version of the legal limit of a gift (ГК РФ, ст. 575: between commercial companies up to 3 000 ₽, to officials in
/// connection with their duties nothing but an ordinary gift up to the same; the portal's default for officials is 0).
/// Versions are added, never changed; the one in force on the day of the gift counts.
/// </summary>
internal sealed class GiftLimit : IAudited
{
    public const int BasisMaxLength = 300;

    public int Id { get; private set; }

    public GiftRecipient Recipient { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Roubles of one gift that need no override; 0: none at all.</summary>
    public decimal Amount { get; init; }

    /// <summary>The law or order it follows.</summary>
    public string? Basis { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null for those the portal came with.</summary>
    public int? ById { get; init; }

    public PortalUser? By { get; init; }

    int? IAudited.AuditAccountId => null;
}
