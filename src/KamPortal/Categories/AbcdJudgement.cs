using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>What came out for one account, and whether the letter before it decided.</summary>
/// <param name="CanMore">Null while the potential is unknown.</param>
/// <param name="VolumeKept">The side of "takes much" is the one before; the bare threshold says otherwise.</param>
/// <param name="MoreKept">The side of "can more" is the one before; the bare thresholds say otherwise.</param>
public sealed record AbcdJudgement(bool TakesMuch, bool? CanMore, bool VolumeKept, bool MoreKept)
{
    public AbcdCategory Category => (TakesMuch, CanMore) switch
    {
        (_, null) => AbcdCategory.Unknown,
        (true, true) => AbcdCategory.A,
        (true, false) => AbcdCategory.B,
        (false, true) => AbcdCategory.C,
        (false, false) => AbcdCategory.D,
    };
}
