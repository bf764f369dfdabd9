using AngleSharp.Dom;
using KamPortal.PurchasingCentres;
using KamPortal.Web.PurchasingCentres.Map;

namespace KamPortal.Web.Tests.PurchasingCentres;

public sealed class RoleMapTests : PageTest
{
    [Fact]
    public void Reporting_is_solid_influence_dashed_and_a_conflict_red_with_a_sign_of_its_own()
    {
        var map = Show(Centres.Card(
            [Centres.Member(1, "Орлов Пётр"), Centres.Member(2, "Громова Анна", superior: 1), Centres.Member(3, "Седов Иван", superior: 1)],
            [new CentreLinkLine(1, 3, 1, LinkKind.Influences), new CentreLinkLine(2, 2, 3, LinkKind.Conflict)]));

        Assert.Equal(2, map.FindAll(".map-reports .map-reports-stroke").Count);
        Assert.Equal("url(#map-arrow)", map.Find(".map-influences .map-influences-stroke").GetAttribute("marker-end"));
        Assert.Equal("Седов Иван влияет: Орлов Пётр", map.Find(".map-influences title").TextContent);
        Assert.NotNull(map.Find(".map-conflict .map-conflict-sign"));
        Assert.Equal("Конфликт: Громова Анна и Седов Иван", map.Find(".map-conflict title").TextContent);
        Assert.Null(map.Find(".map-reports .map-reports-stroke").GetAttribute("marker-end"));
    }

    [Theory]
    [InlineData(0, 15)]
    [InlineData(4, 15)]
    [InlineData(9, 19.2)]
    [InlineData(36, 38.4)]
    [InlineData(100, 48)]
    public void The_area_of_a_disc_is_the_influence_within_what_can_be_read(int influence, double radius) =>
        Assert.Equal(radius, MapNodes.RadiusOf(influence), 3);

    [Fact]
    public void Attitude_is_a_sign_and_a_word_and_coverage_too()
    {
        var map = Show(Centres.Card(
        [
            Centres.Member(1, "Орлов Пётр", 30, 2, decides: true) with { Coverage = CoverageLevel.InDepth },
            Centres.Member(2, "Громова Анна", 20, -2) with { IsInfluencer = true },
            Centres.Member(3, "Седов Иван", 10, null) with { Coverage = CoverageLevel.Brief },
        ]));

        Assert.Contains("влияние 30 %, отношение к нам: союзник, охват: глубокий", Node(map, 1).QuerySelector("title")!.TextContent);
        Assert.Contains("ЛПР, принимает решение", Node(map, 1).QuerySelector("title")!.TextContent);
        Assert.Equal("ЛПР", Node(map, 1).QuerySelector(".map-mark-text")!.TextContent);
        Assert.Equal("ЛВР", Node(map, 2).QuerySelector(".map-mark-text")!.TextContent);
        Assert.Null(Node(map, 3).QuerySelector(".map-mark"));
        Assert.Equal(["map-bars map-bars-3", "map-bars map-bars-0", "map-bars map-bars-1"], Enumerable.Range(1, 3).Select(id => Node(map, id).QuerySelector(".map-bars")!.ClassName));
        Assert.Equal(3, Enumerable.Range(1, 3).Select(id => Node(map, id).QuerySelector(".map-bars")!.GetAttribute("d")).Distinct().Count());
        Assert.Equal(3, Enumerable.Range(1, 3).Select(id => Node(map, id).QuerySelector(".map-sign")!.GetAttribute("d")).Distinct().Count());
        Assert.Contains("отношение к нам: не известно", Node(map, 3).QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void People_from_outside_are_dashed_and_name_their_firm()
    {
        var map = Show(Centres.Card([Centres.Member(1, "Орлов Пётр"), Centres.Member(2, "Лунин Олег") with { IsOutside = true, Organisation = "Проектный институт" }]));

        Assert.Contains("map-outside", Node(map, 2).QuerySelector(".map-disc")!.ClassName);
        Assert.DoesNotContain("map-outside", Node(map, 1).QuerySelector(".map-disc")!.ClassName);
        Assert.Contains("Проектный институт", Node(map, 2).TextContent);
        Assert.Contains("со стороны: Проектный институт", Node(map, 2).QuerySelector("title")!.TextContent);
    }

    [Fact]
    public async Task A_click_and_the_enter_key_select_and_a_second_one_lets_go()
    {
        var chosen = new List<int?>();
        var map = Render<RoleMap>(p => p.Add(m => m.Card, Centres.Card([Centres.Member(7, "Орлов Пётр"), Centres.Member(8, "Седов Иван")])).Add(m => m.SelectedId, 8).Add(m => m.SelectedIdChanged, chosen.Add));

        Assert.Equal("true", Node(map, 8).GetAttribute("aria-pressed"));
        Assert.All(map.FindAll(".map-node"), n => Assert.Equal(("0", "button"), (n.GetAttribute("tabindex"), n.GetAttribute("role"))));
        await Node(map, 7).ClickAsync(new());
        await Node(map, 7).KeyDownAsync(Bunit.Key.Enter);
        await Node(map, 7).KeyDownAsync(Bunit.Key.Left);
        await Node(map, 8).KeyDownAsync(Bunit.Key.Space);

        Assert.Equal([7, 7, null], chosen);
    }

    [Fact]
    public void Nodes_come_in_reading_order()
    {
        var map = Show(Centres.Card([Centres.Member(3, "Третий", superior: 1), Centres.Member(1, "Первый"), Centres.Member(2, "Второй", superior: 1), Centres.Member(4, "Четвёртый", superior: 3)]));

        Assert.Equal(["1", "3", "2", "4"], map.FindAll(".map-node").Select(n => n.GetAttribute("data-key")));
    }

    [Fact]
    public void An_empty_centre_says_what_to_do()
    {
        var map = Show(Centres.Card([]));

        Assert.Contains("Добавьте людей клиента", map.Find(".empty").TextContent);
        Assert.Empty(map.FindAll("svg.icon ~ svg, .map-frame"));
    }

    [Fact]
    public async Task Who_left_is_drawn_only_when_asked_for()
    {
        var map = Show(Centres.Card([Centres.Member(1, "Орлов Пётр"), Centres.Member(2, "Седов Иван") with { LeftOn = A.Monday, InfluenceWhenLeft = 15 }]));
        Assert.Single(map.FindAll(".map-node"));

        await map.FindAll(".map-tools button").Single(b => b.TextContent.Contains("ушедших", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Equal(2, map.FindAll(".map-node").Count);
        Assert.Contains("map-gone", Node(map, 2).ClassName);
    }

    [Fact]
    public async Task By_department_everybody_stands_in_the_frame_of_their_own()
    {
        var map = Show(Centres.Large(60));
        await map.FindAll(".map-tools button")[0].ClickAsync(new());
        var drawing = MapDrawing.Of(Centres.Large(60), new MapView(ByDepartment: true));

        Assert.Equal(drawing.Frames.Count, map.FindAll(".map-frame-box").Count);
        Assert.All(drawing.Nodes, n =>
        {
            var home = drawing.Frames.Single(f => f.Title == (n.Member.IsOutside ? "Внешние участники" : n.Member.Department));
            Assert.True(n.Left >= home.X && n.Right <= home.X + home.Width && n.Top >= home.Y && n.Bottom <= home.Y + home.Height, n.Member.Name);
        });
        Assert.All(Pairs(drawing.Frames), p => Assert.True(p.One.X + p.One.Width <= p.Other.X || p.Other.X + p.Other.Width <= p.One.X || p.One.Y + p.One.Height <= p.Other.Y || p.Other.Y + p.Other.Height <= p.One.Y));
        Assert.Equal("0", map.Find(".map-frame").GetAttribute("data-movable"));
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(40, 2)]
    [InlineData(200, 3)]
    public void Nobody_stands_on_anybody_in_whole_centres(int count, int seed)
    {
        foreach (var view in new[] { new MapView(), new MapView(ByDepartment: true), new MapView(ForClient: true) })
        {
            var drawing = MapDrawing.Of(Centres.Large(count, seed), view);

            Assert.Equal(count, drawing.Nodes.Count);
            Assert.All(Pairs(drawing.Nodes), p => Assert.True(p.One.Right <= p.Other.Left || p.Other.Right <= p.One.Left || p.One.Bottom <= p.Other.Top || p.Other.Bottom <= p.One.Top, $"{p.One.Key} and {p.Other.Key}"));
        }
    }

    [Fact]
    public void Two_hundred_members_are_drawn()
    {
        var map = Show(Centres.Large(200));

        Assert.Equal(200, map.FindAll(".map-node").Count);
    }

    [Fact]
    public void A_circle_of_superiors_is_cut_open_and_drawn()
    {
        var drawing = MapDrawing.Of(Centres.Card([Centres.Member(1, "А", superior: 2), Centres.Member(2, "Б", superior: 3), Centres.Member(3, "В", superior: 1)]), new MapView());

        Assert.Equal(3, drawing.Nodes.Count);
        Assert.Equal(2, drawing.Lines.Count);
    }

    [Fact]
    public void A_name_of_two_hundred_letters_is_cut_and_told_whole_in_the_title()
    {
        var name = string.Join(' ', Enumerable.Repeat("Александровский", 12)) + " 👍";
        var node = Node(Show(Centres.Card([Centres.Member(1, name)])), 1);

        Assert.EndsWith("…", node.QuerySelectorAll("tspan.map-name")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(2, node.QuerySelectorAll("tspan.map-name").Length);
        Assert.Contains(name, node.QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void An_edition_cannot_be_moved_or_saved()
    {
        var map = Show(Centres.Card([Centres.Member(5, "Орлов Пётр"), Centres.Member(6, "Седов Иван")], mayEdit: false) with { IsEdition = true });

        Assert.Equal(["5", "6"], map.FindAll(".map-node").Select(n => n.GetAttribute("data-key")));
        Assert.Empty(map.FindAll(".map-save"));
        Assert.Equal("0", map.Find(".map-frame").GetAttribute("data-movable"));
    }

    private IRenderedComponent<RoleMap> Show(CentreCard card) => Render<RoleMap>(p => p.Add(m => m.Card, card));

    private static IElement Node(IRenderedComponent<RoleMap> map, int id) => map.Find($".map-node[data-key=\"{id}\"]");

    private static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> items) =>
        from i in Enumerable.Range(0, items.Count)
        from j in Enumerable.Range(i + 1, items.Count - i - 1)
        select (items[i], items[j]);
}
