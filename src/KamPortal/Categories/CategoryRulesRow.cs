namespace KamPortal.Categories;

/// <summary>One version of the thresholds. Amounts in roubles a year.</summary>
/// <param name="ByName">Null for the ones the portal came with.</param>
public sealed record CategoryRulesRow(
    int Number,
    VolumeMode VolumeMode,
    decimal VolumeAmount,
    int VolumePercent,
    int ShareBelowPercent,
    decimal GapAmount,
    int HysteresisPercent,
    int ClassAPercent,
    int ClassBPercent,
    string? Note,
    DateTime At,
    string? ByName);
