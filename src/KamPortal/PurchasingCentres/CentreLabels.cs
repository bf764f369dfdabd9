namespace KamPortal.PurchasingCentres;

/// <summary>How the stages of a purchase are called on screens and in files, in the current UI culture.</summary>
public static class CentreLabels
{
    public static string Label(this DecisionStage stage) => stage switch
    {
        DecisionStage.Need => CentreTerms.StageNeed,
        DecisionStage.Specification => CentreTerms.StageSpecification,
        DecisionStage.SupplierSearch => CentreTerms.StageSupplierSearch,
        DecisionStage.Comparison => CentreTerms.StageComparison,
        DecisionStage.Decision => CentreTerms.StageDecision,
        DecisionStage.Contract => CentreTerms.StageContract,
        _ => CentreTerms.StageUse,
    };
}
