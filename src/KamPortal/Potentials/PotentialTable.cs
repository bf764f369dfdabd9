using KamPortal.Accounts;

namespace KamPortal.Potentials;

/// <summary>The potential table of a client.</summary>
public sealed record PotentialTable
{
    public required int AccountId { get; init; }

    public required string Account { get; init; }

    public required Wallet Wallet { get; init; }

    /// <summary>Groups with a figure by gap, then those only shipped by sales.</summary>
    public required IReadOnlyList<PotentialLine> Lines { get; init; }

    /// <summary>The figure for everything together.</summary>
    public PotentialFigure? Together { get; init; }

    public bool TogetherIsStale { get; init; }

    /// <summary>Of all figures there are, this many are older than <see cref="FreshMonths"/>.</summary>
    public int StaleFigures => Lines.Count(l => l.IsStale) + (TogetherIsStale ? 1 : 0);

    /// <summary>Open ones by due date, then the closed ones, latest first.</summary>
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    /// <summary>As of the last recalculation.</summary>
    public AbcdCategory Abcd { get; init; }

    public int FreshMonths { get; init; }

    public int LowSharePercent { get; init; }

    /// <summary>In the viewer's zone.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The 12 full months V is counted over; the end is not included.</summary>
    public (DateOnly From, DateOnly Before) SalesPeriod { get; init; }

    public bool MayEdit { get; init; }

    /// <summary>Absent and low groups, largest gap first (row 0.20 of the domain).</summary>
    public IEnumerable<PotentialLine> Weak => Lines.Where(l => l.Weakness != Weakness.None).OrderByDescending(l => l.Wallet.Gap).ThenBy(l => l.ProductGroupId);
}
