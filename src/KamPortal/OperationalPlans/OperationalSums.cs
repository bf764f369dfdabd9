using KamPortal.WorkTasks;

namespace KamPortal.OperationalPlans;

/// <summary>What the lines of a plan come to together.</summary>
internal static class OperationalSums
{
    /// <returns>The line for all groups when there is one, otherwise the sum by groups; null when no sales are planned.</returns>
    public static decimal? Sales(IReadOnlyCollection<OperationalLine> lines) => Together([.. lines.Where(l => l.Kind == OperationalLineKind.Sales).Select(l => (l.ProductGroupId is null, l.Planned))]);

    /// <inheritdoc cref="Sales"/>
    public static decimal? Touches(IReadOnlyCollection<OperationalLine> lines) => Together([.. lines.Where(l => l.Kind == OperationalLineKind.Touches).Select(l => (l.TouchType is null, l.Planned))]);

    /// <summary>An action is done when it was said to be, or when its task is.</summary>
    public static LineStatus StatusOf(LineStatus line, WorkTaskStatus? task) => (line, task) switch
    {
        (LineStatus.Open, WorkTaskStatus.Done) => LineStatus.Done,
        (LineStatus.Open, WorkTaskStatus.Cancelled) => LineStatus.Cancelled,
        _ => line,
    };

    private static decimal? Together(List<(bool IsTotal, decimal? Planned)> lines) =>
        lines.Exists(l => l is { IsTotal: true, Planned: not null }) ? lines.First(l => l is { IsTotal: true, Planned: not null }).Planned
        : lines.Exists(l => l.Planned is not null) ? lines.Sum(l => l.Planned) : null;
}
