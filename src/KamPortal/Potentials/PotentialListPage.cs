namespace KamPortal.Potentials;

/// <param name="Oldest">Figures before this day are stale.</param>
public sealed record PotentialListPage(IReadOnlyList<PotentialListRow> Rows, bool HasMore, DateOnly Today, DateOnly Oldest);
