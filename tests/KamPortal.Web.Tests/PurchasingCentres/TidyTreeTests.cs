using KamPortal.Web.PurchasingCentres.Map;

namespace KamPortal.Web.Tests.PurchasingCentres;

/// <summary>What makes a drawing tidy, held against random forests.</summary>
public sealed class TidyTreeTests
{
    private const double Gap = 20;

    private static readonly int[] Sizes = [1, 2, 5, 12, 40, 200];

    public static TheoryData<int, int> Forests => new(
        from size in Sizes
        from seed in Enumerable.Range(1, 15)
        select (size, seed));

    [Theory, MemberData(nameof(Forests))]
    public void No_two_boxes_overlap_and_neighbours_keep_their_gap(int size, int seed)
    {
        var boxes = Flat(Arranged(size, seed));

        Assert.Equal(size, boxes.Count);
        Assert.All(boxes.GroupBy(b => b.Depth), level =>
        {
            var row = level.OrderBy(b => b.X).ToList();
            Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.Second.X - (pair.Second.Width / 2) - pair.First.X - (pair.First.Width / 2) >= Gap - 0.001, $"{pair.First.Key} and {pair.Second.Key}"));
        });
    }

    [Theory, MemberData(nameof(Forests))]
    public void Parents_stand_over_the_middle_of_their_children_and_levels_are_depths(int size, int seed)
    {
        var roots = Arranged(size, seed);

        Assert.All(roots, r => Assert.Equal(0, r.Depth));
        Assert.All(Flat(roots).Where(b => b.Children.Count > 0), b =>
        {
            Assert.Equal((b.Children[0].X + b.Children[^1].X) / 2, b.X, 6);
            Assert.All(b.Children, c => Assert.Equal(b.Depth + 1, c.Depth));
        });
    }

    [Theory, MemberData(nameof(Forests))]
    public void Siblings_and_roots_keep_their_order(int size, int seed)
    {
        var roots = Arranged(size, seed);

        Assert.All(Flat(roots).Select(b => b.Children).Append(roots), row => Assert.Equal(row.OrderBy(b => b.X), row));
    }

    [Fact]
    public void A_subtree_is_drawn_the_same_whatever_stands_beside_it()
    {
        var alone = Forest(30, 7)[0];
        TidyTree.Arrange([alone], Gap, Gap);
        var among = Forest(30, 7)[0];
        var parent = new TreeBox(1000, 80);
        parent.Children.AddRange([.. Forest(20, 3), among, .. Forest(25, 4)]);
        TidyTree.Arrange([parent], Gap, Gap);

        Assert.All(Flat([alone]).Zip(Flat([among])), pair => Assert.Equal(pair.First.X - alone.X, pair.Second.X - among.X, 6));
    }

    [Fact]
    public void The_same_forest_gives_the_same_drawing() =>
        Assert.Equal(Flat(Arranged(120, 5)).Select(b => b.X), Flat(Arranged(120, 5)).Select(b => b.X));

    [Fact]
    public void Small_subtrees_between_large_ones_are_spread_evenly()
    {
        var parent = new TreeBox(0, 40);
        for (var i = 1; i <= 5; i++)
        {
            var child = new TreeBox(i, 40);
            child.Children.AddRange(Enumerable.Range(0, i is 1 or 5 ? 6 : 0).Select(n => new TreeBox((i * 100) + n, 40)));
            parent.Children.Add(child);
        }

        TidyTree.Arrange([parent], Gap, Gap);

        var steps = parent.Children.Zip(parent.Children.Skip(1)).Select(p => Math.Round(p.Second.X - p.First.X, 3)).Distinct();
        Assert.Single(steps);
    }

    private static List<TreeBox> Arranged(int size, int seed)
    {
        var roots = Forest(size, seed);
        TidyTree.Arrange(roots, Gap, Gap);
        return roots;
    }

    /// <summary>Every box hangs under an earlier one, or is a root; widths differ.</summary>
    private static List<TreeBox> Forest(int size, int seed)
    {
        var random = new Random(seed);
        var (all, roots) = (new List<TreeBox>(), new List<TreeBox>());
        for (var key = 1; key <= size; key++)
        {
            var box = new TreeBox(key, random.Next(30, 170));
            (all.Count == 0 || random.Next(12) == 0 ? roots : all[random.Next(Math.Max(0, all.Count - 15), all.Count)].Children).Add(box);
            all.Add(box);
        }

        return roots;
    }

    private static List<TreeBox> Flat(IEnumerable<TreeBox> boxes) => [.. boxes.SelectMany(b => Flat(b.Children).Prepend(b))];
}
