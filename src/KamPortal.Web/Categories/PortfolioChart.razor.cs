using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Categories;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Categories;

/// <summary>Places of the picture: both axes by <see cref="PortfolioScale"/>, so that nothing, returns and hundreds of millions stand on one sheet.</summary>
public sealed partial class PortfolioChart
{
    private const double Width = 1000;
    private const double Height = 520;
    private const double Left = 84;
    private const double Right = 16;
    private const double Top = 14;
    private const double Bottom = 46;
    private const double Margin = 0.25;
    private const int Named = 10;
    private const double FlipAt = 0.7;

    private static readonly decimal[] Ticks = [0, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    private (double From, double To) across;
    private (double From, double To) up;

    [Parameter, EditorRequired]
    public required PortfolioPicture Picture { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Owners { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private IEnumerable<decimal> TicksX => Inside(across);

    private IEnumerable<decimal> TicksY => Inside(up);

    protected override void OnParametersSet()
    {
        across = Span([.. Picture.Points.Select(p => PortfolioScale.Of(p.Volume)), .. Picture.Bins.SelectMany(b => new[] { b.X * PortfolioScale.Step, (b.X + 1) * PortfolioScale.Step }), PortfolioScale.Of(Picture.VolumeThreshold), 0]);
        up = Span([.. Picture.Points.Select(p => PortfolioScale.Of(p.Gap)), .. Picture.Bins.SelectMany(b => new[] { b.Y * PortfolioScale.Step, (b.Y + 1) * PortfolioScale.Step }), PortfolioScale.Of(Picture.GapThreshold), 0]);
    }

    private static (double From, double To) Span(IReadOnlyCollection<double> places) => (places.Min() - Margin, Math.Max(places.Max(), places.Min() + 1) + Margin);

    private static IEnumerable<decimal> Inside((double From, double To) axis) =>
        Ticks.Where(t => t > 0).Select(t => -t).Concat(Ticks).Where(t => PortfolioScale.Of(t) >= axis.From && PortfolioScale.Of(t) <= axis.To);

    private double X(decimal amount) => PlaceX(PortfolioScale.Of(amount));

    private double Y(decimal amount) => PlaceY(PortfolioScale.Of(amount));

    private double PlaceX(double place) => Left + ((place - across.From) / (across.To - across.From) * (Width - Left - Right));

    private double PlaceY(double place) => Height - Bottom - ((place - up.From) / (up.To - up.From) * (Height - Top - Bottom));

    private static double Radius(int accounts) => Math.Min(22, 4 + (3 * Math.Log10(accounts) * Math.Log10(accounts + 1)));

    private string ListOf(PortfolioBin bin) =>
        Links.AccountList(AccountFilter.Default with { Owners = Owners, Categories = [bin.Category], GapAtLeast = bin.LeastGap >= 1 ? (long)bin.LeastGap : null, Sort = AccountColumn.Gap });

    private static string Short(decimal amount) => Math.Abs(amount) switch
    {
        >= 1_000_000_000 => Text(PortfolioText.Billions, amount / 1_000_000_000),
        >= 1_000_000 => Text(PortfolioText.Millions, amount / 1_000_000),
        >= 1_000 => Text(PortfolioText.Thousands, amount / 1_000),
        _ => amount.ToString("0", CultureInfo.CurrentCulture),
    };

    /// <summary>Beside its dot, on the side where there is room.</summary>
    private RenderFragment Name(PortfolioPoint point) =>
        X(point.Volume) is var x && x > Width * FlipAt ? Words("dot-name", x - 9, Y(point.Gap) + 4, "end", point.Name) : Words("dot-name", x + 9, Y(point.Gap) + 4, "start", point.Name);

    // Not in markup: Razor takes the tag of SVG for its own.
    private static RenderFragment Words(string css, double x, double y, string anchor, string content) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", F(x));
        builder.AddAttribute(3, "y", F(y));
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddAttribute(5, "aria-hidden", "true");
        builder.AddContent(6, content);
        builder.CloseElement();
    };

    private static string F(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
