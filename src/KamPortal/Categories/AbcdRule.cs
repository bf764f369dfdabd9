using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>
/// The 2×2 of potential and volume (domain.md, glossary «ABCD-анализ»), with the threshold of volume already found:
/// takesMuch = V &gt; 0 and V ≥ T_vol; canMore = P &gt; 0 and V ÷ P &lt; share and Gap ≥ T_gap.
/// A takes much and can more, B much and no more, C little and can more, D little and no more; P unknown is "?".
/// <para>
/// Hysteresis of h percent: a side that held before (A and B took much, A and C could more) is lost only when the figure is
/// past the threshold lowered by h percent of it (of a share, raised); one that did not hold is gained only at the threshold raised
/// (of a share, lowered) so. At exactly the moved threshold V and Gap still hold or are gained, a share is not below it.
/// Without a letter before, the plain thresholds hold.
/// </para>
/// </summary>
/// <param name="Volume">T_vol, roubles a year.</param>
/// <param name="ShareBelowPercent">1…99.</param>
/// <param name="Gap">T_gap, roubles a year.</param>
/// <param name="HysteresisPercent">0…50.</param>
public sealed record AbcdRule(decimal Volume, int ShareBelowPercent, decimal Gap, int HysteresisPercent)
{
    /// <param name="volume">V, roubles of the 12 full months; returns may make it negative.</param>
    /// <param name="potential">P, roubles a year; null: unknown.</param>
    /// <param name="gap">Roubles a year; read only when the potential is known.</param>
    public AbcdJudgement Judge(AbcdCategory previous, decimal volume, decimal? potential, decimal? gap)
    {
        bool? tookMuch = previous switch { AbcdCategory.A or AbcdCategory.B => true, AbcdCategory.C or AbcdCategory.D => false, _ => null };
        bool? couldMore = previous switch { AbcdCategory.A or AbcdCategory.C => true, AbcdCategory.B or AbcdCategory.D => false, _ => null };
        var takesMuch = TakesMuch(volume, tookMuch);
        var volumeKept = takesMuch != TakesMuch(volume, null);
        if (potential is not { } known)
        {
            return new AbcdJudgement(takesMuch, null, volumeKept, false);
        }

        var canMore = CanMore(volume, known, gap ?? 0, couldMore);
        return new AbcdJudgement(takesMuch, canMore, volumeKept, canMore != CanMore(volume, known, gap ?? 0, null));
    }

    /// <summary>T_vol for an account that took much (true), did not (false), or has no letter yet.</summary>
    public decimal VolumeFor(bool? before) => Volume * Percent(before, lowered: true) / 100;

    /// <summary>Percent below which the share of wallet must be.</summary>
    public decimal ShareFor(bool? before) => ShareBelowPercent * Percent(before, lowered: false) / 100m;

    public decimal GapFor(bool? before) => Gap * Percent(before, lowered: true) / 100;

    private bool TakesMuch(decimal volume, bool? before) => volume > 0 && volume >= VolumeFor(before);

    private bool CanMore(decimal volume, decimal potential, decimal gap, bool? before) =>
        potential > 0 && volume * 100 < ShareFor(before) * potential && gap >= GapFor(before);

    /// <summary>100 ± h: whoever held the side before meets the easier threshold.</summary>
    private int Percent(bool? before, bool lowered) => before is not { } held ? 100 : held == lowered ? 100 - HysteresisPercent : 100 + HysteresisPercent;
}
