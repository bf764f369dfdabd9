namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>What of a centre is drawn.</summary>
/// <param name="ByDepartment">Departments are framed; the lines of a tree stay inside its department.</param>
/// <param name="WithGone">People who left are drawn as well, faintly.</param>
/// <param name="ForClient">Only what the client knows himself: no attitude, influence, role, coverage, informal line or conflict.</param>
public sealed record MapView(bool ByDepartment = false, bool WithGone = false, bool ForClient = false);
