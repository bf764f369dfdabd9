using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>Why an account has its letter: every figure of the arithmetic. Amounts in roubles a year.</summary>
/// <param name="Volume">V: shipments − returns of the 12 full months from <paramref name="From"/>.</param>
/// <param name="From">First day of the 12 months.</param>
/// <param name="Until">Last day of them.</param>
/// <param name="Potential">P; null: unknown.</param>
/// <param name="PotentialAsOfOn">Oldest of its current figures.</param>
/// <param name="SharePercent">V ÷ P × 100 as it is.</param>
/// <param name="Gap">Null: potential unknown.</param>
/// <param name="VolumeThreshold">T_vol today.</param>
/// <param name="Judged">What the figures say today, the letter it has being the one before.</param>
/// <param name="Since">The day the letter was last judged otherwise than before; null: never judged.</param>
/// <param name="Before">The letter before, and why it changed.</param>
public sealed record CategoryPicture(
    int AccountId,
    AbcdCategory Category,
    AbcClass Abc,
    decimal Volume,
    DateOnly From,
    DateOnly Until,
    decimal? Potential,
    DateOnly? PotentialAsOfOn,
    bool IsPotentialOld,
    decimal? SharePercent,
    decimal? Gap,
    decimal VolumeThreshold,
    CategoryRulesRow Rules,
    AbcdJudgement Judged,
    DateOnly? Since,
    CategoryHistoryLine? Before,
    CategoryProposal? Proposal)
{
    /// <summary>More shipped than the client is said to spend with everybody.</summary>
    public bool IsExceeded => Volume > Potential;

    public AbcdRule Rule => new(VolumeThreshold, Rules.ShareBelowPercent, Rules.GapAmount, Rules.HysteresisPercent);

    /// <summary>Whether the letter it has takes much; null without a letter.</summary>
    public bool? TookMuch => Category switch { AbcdCategory.A or AbcdCategory.B => true, AbcdCategory.C or AbcdCategory.D => false, _ => null };

    public bool? CouldMore => Category switch { AbcdCategory.A or AbcdCategory.C => true, AbcdCategory.B or AbcdCategory.D => false, _ => null };
}
