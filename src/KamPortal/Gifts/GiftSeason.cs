using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Gifts;

/// <summary>A season of gifts (New Year; 23 February and 8 March; or the company's own) with its budget.</summary>
internal sealed class GiftSeason : IVersioned, IAudited
{
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 150;
    public const int NoteMaxLength = 500;

    public int Id { get; private set; }

    /// <summary>Unique: new-year:2026. Makes the job that opens seasons safe to repeat.</summary>
    public required string Code { get; init; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    /// <summary>The list is made from this day on.</summary>
    public DateOnly OpensOn { get; set; }

    /// <summary>Gifts are to be given until then.</summary>
    public DateOnly GiveByOn { get; set; }

    /// <summary>Roubles for the whole season.</summary>
    public decimal Budget { get; set; }

    public SeasonStatus Status { get; set; }

    public int? ApprovedById { get; set; }

    public PortalUser? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    public string? Note { get; set; }

    public List<GiftSeasonShare> Shares { get; private set; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string Name => InLanguage.Of(NameRu, NameEn);
}
