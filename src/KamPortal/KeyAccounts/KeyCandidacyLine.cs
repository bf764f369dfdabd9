namespace KamPortal.KeyAccounts;

/// <summary>An open candidacy.</summary>
public sealed record KeyCandidacyLine(int Id, int Version, CandidacyStage Stage, DateOnly OpenedOn, string? OpenedBy, string? Note, bool IsOverdue, IReadOnlyList<MissingDatum> Missing);
