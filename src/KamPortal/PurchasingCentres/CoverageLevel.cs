namespace KamPortal.PurchasingCentres;

/// <summary>How well somebody is covered by touches of the last <see cref="Settings.PortalSettings.CoverageDays"/> days.</summary>
public enum CoverageLevel
{
    None,

    /// <summary>One touch.</summary>
    Brief,

    /// <summary>Two or more.</summary>
    Multiple,

    /// <summary>Four or more, one of them face to face.</summary>
    InDepth,
}
