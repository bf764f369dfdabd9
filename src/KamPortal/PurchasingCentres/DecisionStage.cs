namespace KamPortal.PurchasingCentres;

/// <summary>The stage of a purchase at which somebody's word counts most.</summary>
public enum DecisionStage
{
    Need,
    Specification,
    SupplierSearch,
    Comparison,
    Decision,
    Contract,
    Use,
}
