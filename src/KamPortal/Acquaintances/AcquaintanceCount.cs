namespace KamPortal.Acquaintances;

/// <summary>Evidence of step 5 of the retention plan.</summary>
/// <param name="Pairs">Colleagues of today with present people of the account, strength from 1.</param>
/// <param name="GainedInQuarter">Of them begun in the current quarter.</param>
public sealed record AcquaintanceCount(int Pairs, int GainedInQuarter);
