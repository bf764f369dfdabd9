namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>A department, or a heading over a row of people when it has no height.</summary>
public sealed record MapFrame(string Title, string FullTitle, double X, double Y, double Width, double Height);
