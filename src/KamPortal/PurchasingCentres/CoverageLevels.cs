using KamPortal.Touches;

namespace KamPortal.PurchasingCentres;

/// <summary>How touches add up to coverage.</summary>
internal static class CoverageLevels
{
    /// <summary>Seen eye to eye.</summary>
    public static readonly TouchType[] FaceToFace = [TouchType.Meeting, TouchType.Visit, TouchType.Event];

    private const int Deep = 4;

    /// <param name="touches">Done in the window.</param>
    /// <param name="faceToFace">How many of them were face to face.</param>
    public static CoverageLevel Of(int touches, int faceToFace) => touches switch
    {
        <= 0 => CoverageLevel.None,
        1 => CoverageLevel.Brief,
        >= Deep when faceToFace > 0 => CoverageLevel.InDepth,
        _ => CoverageLevel.Multiple,
    };
}
