using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Categories;

/// <summary>One version of the thresholds of ABCD and ABC. A version that was in force is never changed; the last one is.</summary>
internal sealed class CategoryRules : IAudited
{
    public const int NoteMaxLength = 300;

    public int Id { get; init; }

    /// <summary>1, 2, 3 …; the highest is in force.</summary>
    public int Number { get; init; }

    public VolumeMode VolumeMode { get; init; } = VolumeMode.Pareto;

    /// <summary>T_vol in roubles a year; only for <see cref="VolumeMode.Absolute"/>.</summary>
    public decimal VolumeAmount { get; init; }

    /// <summary>1…99: of revenue for Pareto, of accounts for the percentile.</summary>
    public int VolumePercent { get; init; } = 80;

    /// <summary>"Can more" needs a share of wallet below this percent.</summary>
    public int ShareBelowPercent { get; init; } = 70;

    /// <summary>T_gap: "can more" needs a gap of at least so many roubles a year.</summary>
    public decimal GapAmount { get; init; }

    /// <summary>How far past a threshold, in percent of it, a figure must be for the letter to flip; 0…50.</summary>
    public int HysteresisPercent { get; init; } = 5;

    /// <summary>Cumulated percent of revenue up to which an account is class A.</summary>
    public int ClassAPercent { get; init; } = 80;

    /// <summary>Cumulated percent of revenue up to which an account is class B; the rest is C.</summary>
    public int ClassBPercent { get; init; } = 95;

    public string? Note { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null for the ones the portal came with.</summary>
    public int? ById { get; init; }

    public PortalUser? By { get; init; }

    int? IAudited.AuditAccountId => null;
}
