namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>What stands under a disc, line by line.</summary>
public sealed record MapLabel(IReadOnlyList<MapLabel.Line> Lines)
{
    /// <summary>Between the disc and the first line.</summary>
    public const double Gap = 6;

    public double Height => Lines.Count == 0 ? 0 : Gap + Lines.Sum(l => l.Height);

    public double Width => Lines.Count == 0 ? 0 : Lines.Max(l => MapText.Width(l.Text, l.Size));

    /// <param name="Style">Class of the text.</param>
    public sealed record Line(string Text, string Style, double Size, double Height);
}
