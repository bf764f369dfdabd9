using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.Categories;

/// <summary>A change of category with everything it was calculated from. Only added to; written set by set, so it has no methods.</summary>
internal sealed class CategoryAssessment
{
    public const int NoteMaxLength = 500;

    public int Id { get; init; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>The account's owner then: moves are counted per manager.</summary>
    public int OwnerId { get; init; }

    public PortalUser Owner { get; init; } = null!;

    public DateOnly AsOfOn { get; init; }

    public DateTime At { get; init; }

    /// <summary><see cref="CategoryRules.Number"/>.</summary>
    public int RulesNumber { get; init; }

    /// <summary>V: shipments − returns of the 12 full months, roubles without VAT.</summary>
    public decimal Volume { get; init; }

    /// <summary>P, roubles a year; null: unknown.</summary>
    public decimal? Potential { get; init; }

    /// <summary>Roubles a year; null: unknown.</summary>
    public decimal? Gap { get; init; }

    /// <summary>T_vol as it was found then.</summary>
    public decimal VolumeThreshold { get; init; }

    public bool TakesMuch { get; init; }

    /// <summary>Null while the potential is unknown.</summary>
    public bool? CanMore { get; init; }

    public AbcdCategory Category { get; init; }

    public AbcdCategory Previous { get; init; }

    public AbcClass Abc { get; init; }

    public CategoryCause Cause { get; init; }

    public AssessmentState State { get; set; }

    public int? DecidedById { get; set; }

    public PortalUser? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecisionNote { get; set; }
}
