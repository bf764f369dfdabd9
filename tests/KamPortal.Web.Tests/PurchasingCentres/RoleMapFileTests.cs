using System.Xml.Linq;
using KamPortal.PurchasingCentres;
using KamPortal.Web.PurchasingCentres.Map;
using KamPortal.Web.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KamPortal.Web.Tests.PurchasingCentres;

public sealed class RoleMapFileTests : PageTest
{
    [Fact]
    public async Task The_file_is_complete_in_itself()
    {
        var picture = await RenderAsync(Whole(), new MapView());

        var svg = XDocument.Parse(picture).Root!;
        Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
        Assert.Equal(3, Classes(svg, "map-node").Count());
        Assert.DoesNotContain("var(--", picture);
        Assert.DoesNotContain("href", picture);
        Assert.DoesNotContain("<script", picture);
        Assert.Contains("ООО «Сталь-Проект» & Ко", svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).First());
        Assert.Contains(svg.Descendants(), e => e.Value == "23 ноября 2026" || e.Value.Contains("на 23 ноября 2026", StringComparison.Ordinal));
        Assert.Contains(Classes(svg, "map-key"), e => e.Value == "неформальное влияние");
    }

    [Fact]
    public async Task What_is_shown_to_the_client_says_nothing_of_what_we_think_of_him()
    {
        var picture = await RenderAsync(Whole(), new MapView(ForClient: true));

        var svg = XDocument.Parse(picture).Root!;
        Assert.Equal(3, Classes(svg, "map-node").Count());
        Assert.Equal(2, Classes(svg, "map-reports").Count());
        Assert.Empty(Classes(svg, "map-influences").Concat(Classes(svg, "map-conflict")).Concat(Classes(svg, "map-coverage")).Concat(Classes(svg, "map-mark")));
        Assert.All(Classes(svg, "map-disc"), d => Assert.DoesNotMatch("plus|minus|zero|unknown", d.Attribute("class")!.Value));
        Assert.Single(Classes(svg, "map-disc").Select(d => d.Attribute("r")!.Value).Distinct());
        var words = string.Join(' ', svg.DescendantNodes().OfType<XText>().Where(t => t.Parent!.Name.LocalName != "style").Select(t => t.Value).Concat(svg.DescendantsAndSelf().Attributes("aria-label").Select(a => a.Value)));
        Assert.DoesNotMatch("(?i)ЛПР|ЛВР|%|противник|союзник|против|за нас|охват|касани|конфликт|влия|Принимающий|закупочный центр|купить дешевле", words);
    }

    [Fact]
    public async Task A_name_can_break_neither_the_file_nor_out_of_it()
    {
        var card = Centres.Card([Centres.Member(1, "</text><script>alert(1)</script> \u0001\uD83D & \"O'Neil\""), Centres.Member(2, "<b>Иван</b>") with { Position = "a\0b", Department = "]]><x" }]);

        foreach (var view in new[] { new MapView(), new MapView(ByDepartment: true), new MapView(ForClient: true) })
        {
            var svg = XDocument.Parse(await RenderAsync(card, view)).Root!;
            Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "b" or "x");
        }
    }

    [Fact]
    public void Every_style_of_the_drawing_finds_its_value_in_the_light_theme()
    {
        var styles = RoleMapFile.Resolve(File.ReadAllText(Sheet));

        Assert.StartsWith(".map-paper", styles, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", styles);
        Assert.DoesNotContain("--", styles);
        Assert.DoesNotContain("<", styles);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Signs_stand_out_from_what_is_behind_them(string theme)
    {
        var sheet = File.ReadAllText(Sheet);
        var colours = Colours(theme == "light" ? sheet[..sheet.IndexOf("[data-theme=\"dark\"]", StringComparison.Ordinal)] : sheet[sheet.IndexOf("[data-theme=\"dark\"]", StringComparison.Ordinal)..]);

        Assert.All(
            [("minus2", "paper"), ("minus1", "paper"), ("zero", "paper"), ("plus1", "paper"), ("plus2", "paper"), ("line", "paper"), ("minus1", "minus1-soft"), ("zero", "zero-soft"), ("plus1", "plus1-soft"), ("on-strong", "minus2"), ("on-strong", "plus2"), ("conflict", "paper"), ("influence", "paper"), ("accent", "paper")],
            ((string Sign, string Ground) pair) => Assert.True(Contrast(colours[pair.Sign], colours[pair.Ground]) >= 3, $"{pair} {Contrast(colours[pair.Sign], colours[pair.Ground]):0.00}"));
        Assert.All(
            [("ink", "paper"), ("quiet", "paper"), ("quiet", "frame"), ("on-accent", "accent"), ("accent", "paper"), ("quiet", "zero-soft")],
            ((string Text, string Ground) pair) => Assert.True(Contrast(colours[pair.Text], colours[pair.Ground]) >= 4.5, $"{pair} {Contrast(colours[pair.Text], colours[pair.Ground]):0.00}"));
    }

    private static string Sheet => Path.Combine(Source.Root, "src", "KamPortal.Web", "wwwroot", "role-map-drawing.css");

    private static CentreCard Whole() => Centres.Card(
        [
            Centres.Member(1, "Орлов Пётр", 50, 1, decides: true) with { Position = "Директор", Roles = [new MemberRole(4, "Принимающий решение (ЛПР)", true)] },
            Centres.Member(2, "Громова Анна", 30, -2, superior: 1) with { Roles = [new MemberRole(9, "Противник", false)], BusinessInterests = "купить дешевле", IsInfluencer = true },
            Centres.Member(3, "Седов Иван", 20, 2, superior: 1) with { IsOutside = true, Organisation = "Институт" },
        ],
        [new CentreLinkLine(1, 3, 1, LinkKind.Influences), new CentreLinkLine(2, 2, 3, LinkKind.Conflict)]) with { AccountName = "ООО «Сталь-Проект» & Ко" };

    private async Task<string> RenderAsync(CentreCard card, MapView view) =>
        await RoleMapFile.RenderAsync(card, view, RoleMapFile.Resolve(await File.ReadAllTextAsync(Sheet)), Services, Services.GetRequiredService<ILoggerFactory>());

    private static IEnumerable<XElement> Classes(XElement svg, string name) =>
        svg.Descendants().Where(e => (e.Attribute("class")?.Value ?? "").Split(' ').Contains(name));

    private static Dictionary<string, string> Colours(string css) =>
        System.Text.RegularExpressions.Regex.Matches(css, @"--map-([\w-]+):\s*(#\w{6})").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    /// <summary>As WCAG 2 defines it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255d).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
