namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>
/// Tidy drawing of a forest, level by level, with boxes of any width: C. Buchheim, M. Jünger, S. Leipert, "Improving Walker's
/// Algorithm to Run in Linear Time", Graph Drawing 2002. Parents stand over the middle of their children, a subtree is drawn
/// the same wherever it stands, and the time grows with the number of boxes.
/// </summary>
internal static class TidyTree
{
    /// <param name="roots">Placed from left to right as they come; the same input gives the same drawing.</param>
    /// <param name="gap">Least distance between neighbours of a level.</param>
    /// <param name="treeGap">Least distance between neighbours of different trees.</param>
    public static void Arrange(IReadOnlyList<TreeBox> roots, double gap, double treeGap)
    {
        // One box over all the roots turns the forest into a tree and is not drawn.
        var top = new TreeBox(0, 0);
        top.Children.AddRange(roots);
        Prepare(top, -1);
        Walk(top, new Distances(gap, treeGap));
        Settle(top, -top.Preliminary);
    }

    private static void Prepare(TreeBox box, int depth)
    {
        (box.Ancestor, box.Depth, box.Thread, box.Preliminary, box.Modifier, box.Shift, box.Change) = (box, depth, null, 0, 0, 0, 0);
        for (var i = 0; i < box.Children.Count; i++)
        {
            (box.Children[i].Parent, box.Children[i].Number) = (box, i);
            Prepare(box.Children[i], depth + 1);
        }
    }

    /// <summary>From the leaves upwards: places of children against each other, and of the parent over them.</summary>
    private static void Walk(TreeBox box, Distances distances)
    {
        var beside = box.LeftSibling is { } left ? left.Preliminary + distances.Between(left, box) : (double?)null;
        if (box.Children.Count == 0)
        {
            box.Preliminary = beside ?? 0;
            return;
        }

        var fallback = box.Children[0];
        foreach (var child in box.Children)
        {
            Walk(child, distances);
            fallback = PushApart(child, fallback, distances);
        }

        SpreadShifts(box);
        var middle = (box.Children[0].Preliminary + box.Children[^1].Preliminary) / 2;
        box.Preliminary = beside ?? middle;
        box.Modifier = beside is { } at ? at - middle : 0;
    }

    /// <summary>Follows the right outline of what stands on the left and the left outline of the new subtree downwards, and moves the new one where they meet.</summary>
    private static TreeBox PushApart(TreeBox box, TreeBox fallback, Distances distances)
    {
        if (box.LeftSibling is not { } left)
        {
            return fallback;
        }

        var (insideRight, outsideRight, insideLeft, outsideLeft) = (box, box, left, box.Parent!.Children[0]);
        var (sumInsideRight, sumOutsideRight, sumInsideLeft, sumOutsideLeft) = (insideRight.Modifier, outsideRight.Modifier, insideLeft.Modifier, outsideLeft.Modifier);
        while (insideLeft.NextOnRight is { } nextLeft && insideRight.NextOnLeft is { } nextRight)
        {
            (insideLeft, insideRight) = (nextLeft, nextRight);
            (outsideLeft, outsideRight) = (outsideLeft.NextOnLeft!, outsideRight.NextOnRight!);
            outsideRight.Ancestor = box;
            var overlap = insideLeft.Preliminary + sumInsideLeft + distances.Between(insideLeft, insideRight) - (insideRight.Preliminary + sumInsideRight);
            if (overlap > 0)
            {
                var moved = insideLeft.Ancestor.Parent == box.Parent ? insideLeft.Ancestor : fallback;
                Move(moved, box, overlap);
                (sumInsideRight, sumOutsideRight) = (sumInsideRight + overlap, sumOutsideRight + overlap);
            }

            sumInsideLeft += insideLeft.Modifier;
            sumInsideRight += insideRight.Modifier;
            sumOutsideLeft += outsideLeft.Modifier;
            sumOutsideRight += outsideRight.Modifier;
        }

        if (insideLeft.NextOnRight is { } deeperLeft && outsideRight.NextOnRight is null)
        {
            outsideRight.Thread = deeperLeft;
            outsideRight.Modifier += sumInsideLeft - sumOutsideRight;
        }

        if (insideRight.NextOnLeft is { } deeperRight && outsideLeft.NextOnLeft is null)
        {
            outsideLeft.Thread = deeperRight;
            outsideLeft.Modifier += sumInsideRight - sumOutsideLeft;
            fallback = box;
        }

        return fallback;
    }

    /// <summary>The subtrees between the two share the shift, so that none clings to one side.</summary>
    private static void Move(TreeBox from, TreeBox to, double shift)
    {
        var share = shift / (to.Number - from.Number);
        to.Change -= share;
        to.Shift += shift;
        from.Change += share;
        to.Preliminary += shift;
        to.Modifier += shift;
    }

    private static void SpreadShifts(TreeBox box)
    {
        var (shift, change) = (0d, 0d);
        for (var i = box.Children.Count - 1; i >= 0; i--)
        {
            var child = box.Children[i];
            child.Preliminary += shift;
            child.Modifier += shift;
            change += child.Change;
            shift += child.Shift + change;
        }
    }

    private static void Settle(TreeBox box, double sum)
    {
        box.X = box.Preliminary + sum;
        foreach (var child in box.Children)
        {
            Settle(child, sum + box.Modifier);
        }
    }

    private readonly record struct Distances(double Gap, double TreeGap)
    {
        public double Between(TreeBox left, TreeBox right) => ((left.Width + right.Width) / 2) + (left.Parent == right.Parent && left.Parent!.Depth >= 0 ? Gap : TreeGap);
    }
}
