namespace KamPortal.Events.Effects;

/// <summary>A line of the budget, roubles.</summary>
/// <param name="Actual">Null until known.</param>
public sealed record EventCostRow(int Id, CostKind Kind, string? Title, decimal Planned, decimal? Actual, int Version);
