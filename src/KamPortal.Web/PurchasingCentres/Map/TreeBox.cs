namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>A box to be placed by <see cref="TidyTree"/>.</summary>
internal sealed class TreeBox(int key, double width)
{
    public int Key { get; } = key;

    public double Width { get; } = width;

    public List<TreeBox> Children { get; } = [];

    /// <summary>Of the middle; set by the layout.</summary>
    public double X { get; set; }

    /// <summary>0 for a root; set by the layout.</summary>
    public int Depth { get; set; }

    // Working values, named as in the paper.
    internal TreeBox? Parent { get; set; }

    internal int Number { get; set; }

    internal double Preliminary { get; set; }

    internal double Modifier { get; set; }

    internal double Shift { get; set; }

    internal double Change { get; set; }

    internal TreeBox? Thread { get; set; }

    internal TreeBox Ancestor { get; set; } = null!;

    internal TreeBox? NextOnLeft => Children.Count > 0 ? Children[0] : Thread;

    internal TreeBox? NextOnRight => Children.Count > 0 ? Children[^1] : Thread;

    internal TreeBox? LeftSibling => Parent is not null && Number > 0 ? Parent.Children[Number - 1] : null;
}
