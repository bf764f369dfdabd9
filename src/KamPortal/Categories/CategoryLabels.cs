namespace KamPortal.Categories;

/// <summary>What the values of categories are called, in the current UI culture.</summary>
public static class CategoryLabels
{
    public static string Label(this CategoryCause cause) => cause switch
    {
        CategoryCause.First => CategoryTerms.CauseFirst,
        CategoryCause.Potential => CategoryTerms.CausePotential,
        CategoryCause.Sales => CategoryTerms.CauseSales,
        _ => CategoryTerms.CauseRules,
    };

    public static string Label(this AssessmentState state) => state switch
    {
        AssessmentState.Applied => CategoryTerms.StateApplied,
        AssessmentState.Proposed => CategoryTerms.StateProposed,
        _ => CategoryTerms.StateDeclined,
    };

    public static string Label(this VolumeMode mode) => mode switch
    {
        VolumeMode.Absolute => CategoryTerms.ModeAbsolute,
        VolumeMode.Pareto => CategoryTerms.ModePareto,
        _ => CategoryTerms.ModePercentile,
    };
}
