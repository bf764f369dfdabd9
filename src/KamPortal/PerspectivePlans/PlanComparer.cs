using System.Globalization;

namespace KamPortal.PerspectivePlans;

/// <summary>Pairs the rows of two versions (milestones by year, actions by key, the rest by words, then by place) and compares them cell by cell.</summary>
internal static class PlanComparer
{
    public static PlanComparison Compare(PlanHead leftHead, PerspectivePlan left, PlanHead rightHead, PerspectivePlan right, IReadOnlyList<PlanHead> versions) =>
        new(
            leftHead,
            rightHead,
            [
                new(PlanPart.Plan, [Years(leftHead, rightHead), .. PlanCells.Of(PlanPart.Plan).Select(f => Row(left, right, [f], null))]),
                Section(PlanPart.Milestone, Pair(left.Milestones, right.Milestones, m => m.Year, m => m.Year), m => m.Year.ToString(CultureInfo.CurrentCulture)),
                Section(PlanPart.Obstacle, Pair(left.Obstacles, right.Obstacles, o => o.Text, o => o.Order), _ => null),
                Section(PlanPart.Action, Pair(left.Actions, right.Actions, a => a.Key, a => a.Order, byPlace: false), _ => null),
                Section(PlanPart.Resource, Pair(left.Resources, right.Resources, r => r.Text, r => r.Order), _ => null),
                Section(PlanPart.Risk, Pair(left.Risks, right.Risks, r => r.Text, r => r.Order), _ => null),
            ],
            versions);

    private static PlanComparison.Section Section<T>(PlanPart part, IEnumerable<(T? Left, T? Right)> pairs, Func<T, string?> title) where T : class =>
        new(part, [.. pairs.Select(p => Row(p.Left, p.Right, PlanCells.Of(part), title((p.Right ?? p.Left)!)))]);

    private static PlanComparison.Row Row(object? left, object? right, IReadOnlyList<PlanField> fields, string? title)
    {
        var cells = fields.Select(f => new PlanComparison.Cell(f, Shown(left, f), Shown(right, f))).ToList();
        return new(left is null ? PlanChange.Added : right is null ? PlanChange.Removed : cells.Exists(c => c.IsChanged) ? PlanChange.Changed : PlanChange.Same, title, cells);
    }

    private static PlanComparison.Row Years(PlanHead left, PlanHead right)
    {
        var (was, becomes) = ($"{left.FirstYear}–{left.LastYear}", $"{right.FirstYear}–{right.LastYear}");
        return new(was == becomes ? PlanChange.Same : PlanChange.Changed, was == becomes ? was : $"{was} → {becomes}", []);
    }

    private static string? Shown(object? row, PlanField field) =>
        row is null ? null : row is PlanAction action && field == PlanField.Owner ? action.Owner.FullName : PlanCells.Shown(field, PlanCells.Value(row, field));

    /// <summary>Rows of the same key belong together; of the rest, where rows have no key of their own, those at the same place: their words were changed.</summary>
    private static List<(T? Left, T? Right)> Pair<T, TKey>(List<T> left, List<T> right, Func<T, TKey> key, Func<T, int> order, bool byPlace = true) where T : class where TKey : notnull
    {
        var free = left.OrderBy(order).ToList();
        var pairs = right.OrderBy(order).Select(r => (Left: Take(l => key(l).Equals(key(r))), Right: (T?)r)).ToList();
        if (byPlace)
        {
            pairs = pairs.ConvertAll(p => p.Left is null ? (Take(l => order(l) == order(p.Right!)), p.Right) : p);
        }

        return [.. pairs, .. free.Select(l => ((T?)l, (T?)null))];

        T? Take(Predicate<T> which)
        {
            var found = free.Find(which);
            free.Remove(found!);
            return found;
        }
    }
}
