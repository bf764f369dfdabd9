namespace KamPortal.Potentials;

/// <summary>How the values of the potential are called on screens, in the current UI culture.</summary>
public static class PotentialLabels
{
    public static string Label(this PotentialSource source) => source switch
    {
        PotentialSource.PurchaseSurvey => PotentialTerms.SourcePurchaseSurvey,
        PotentialSource.ServiceQuestions => PotentialTerms.SourceServiceQuestions,
        PotentialSource.IndustryStudy => PotentialTerms.SourceIndustryStudy,
        PotentialSource.Profile => PotentialTerms.SourceProfile,
        PotentialSource.ClientPlan => PotentialTerms.SourceClientPlan,
        _ => PotentialTerms.SourceEstimate,
    };

    public static string Label(this PotentialConfidence confidence) => confidence switch
    {
        PotentialConfidence.High => PotentialTerms.ConfidenceHigh,
        PotentialConfidence.Medium => PotentialTerms.ConfidenceMedium,
        _ => PotentialTerms.ConfidenceLow,
    };

    public static string Label(this TargetStatus status) => status switch
    {
        TargetStatus.Reached => PotentialTerms.TargetReached,
        TargetStatus.Dropped => PotentialTerms.TargetDropped,
        _ => PotentialTerms.TargetOpen,
    };

    public static string Label(this Weakness weakness) => weakness switch
    {
        Weakness.Absent => PotentialTerms.WeaknessAbsent,
        Weakness.Low => PotentialTerms.WeaknessLow,
        _ => PotentialTerms.WeaknessNone,
    };
}
