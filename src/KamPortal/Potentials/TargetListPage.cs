namespace KamPortal.Potentials;

public sealed record TargetListPage(IReadOnlyList<TargetRow> Rows, bool HasMore, DateOnly Today);
