using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Greetings;

/// <summary>
/// An occasion to congratulate (повод для поздравления), kept as data: a fixed day, the n-th weekday of a month, or the
/// person's or the company's own day.
/// </summary>
internal sealed class GreetingOccasion : IVersioned, IAudited
{
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 150;
    public const int IndustryMaxLength = 100;

    public int Id { get; private set; }

    /// <summary>The same in every installation for those the portal comes with.</summary>
    public required string Code { get; init; }

    public OccasionKind Kind { get; init; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    /// <summary>1…12; null where the day is the person's or the company's own.</summary>
    public int? Month { get; set; }

    /// <summary>1…31, for a fixed day.</summary>
    public int? Day { get; set; }

    /// <summary>1…4, or −1 for the last one of <see cref="Month"/>; with <see cref="Weekday"/>.</summary>
    public int? WeekOfMonth { get; set; }

    public DayOfWeek? Weekday { get; set; }

    /// <summary>Only accounts whose industry contains this; null: all.</summary>
    public string? Industry { get; set; }

    public OccasionAudience Audience { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    public List<GreetingRule> Rules { get; private set; } = [];

    int? IAudited.AuditAccountId => null;

    public string Name => InLanguage.Of(NameRu, NameEn);
}
