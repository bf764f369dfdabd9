namespace KamPortal.Improvements;

/// <param name="Counts">How many each view has under the other filters.</param>
public sealed record ImprovementPage(IReadOnlyList<ImprovementRow> Rows, bool HasMore, IReadOnlyDictionary<ImprovementShow, int> Counts);
