namespace KamPortal.PurchasingCentres;

/// <param name="PublishedAt">In the viewer's zone.</param>
/// <param name="SupportIndex">−100…+100 at the time.</param>
/// <param name="Coverage">Percent at the time.</param>
public sealed record CentreEditionLine(int Number, DateTime PublishedAt, string PublishedBy, int SupportIndex, int Coverage);
