namespace KamPortal.Potentials;

/// <summary>One recorded figure: what a client spends a year.</summary>
/// <param name="Annual">Roubles.</param>
/// <param name="Currency">What it was told in.</param>
/// <param name="Told">The figure as told; null in roubles.</param>
/// <param name="Rate">Roubles for one unit; null in roubles.</param>
/// <param name="Script">Name of the talk script it was asked with.</param>
/// <param name="By">Null when the portal itself wrote it.</param>
/// <param name="At">In the viewer's zone.</param>
public sealed record PotentialFigure(
    int Id, int? ProductGroupId, decimal Annual, string Currency, decimal? Told, decimal? Rate, PotentialSource Source, PotentialConfidence Confidence,
    int? ScriptId, string? Script, string? Note, DateOnly AsOfOn, string? By, DateTime At, bool IsCurrent, IReadOnlyList<CompetitorAmount> Competitors);
