namespace KamPortal.PerspectivePlans;

/// <summary>The cells of a plan that are written one by one.</summary>
public enum PlanField
{
    Today,
    Vision,
    Budget,
    Sales,
    SharePercent,
    Groups,
    People,
    Text,
    Answer,
    Owner,
    StartsOn,
    DueOn,
    Cost,
    Effect,
    EffectText,
    Amount,
    Likelihood,
    Impact,
}
