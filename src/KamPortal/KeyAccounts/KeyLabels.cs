namespace KamPortal.KeyAccounts;

/// <summary>How the values of key status are called on screens and in files, in the current UI culture.</summary>
public static class KeyLabels
{
    public static string Label(this KeyLevel level) => level == KeyLevel.Company ? KeyTerms.LevelCompany : KeyTerms.LevelManager;

    public static string Label(this KeyResult result) => result switch
    {
        KeyResult.Key => KeyTerms.ResultKey,
        KeyResult.Potential => KeyTerms.ResultPotential,
        _ => KeyTerms.ResultRejected,
    };

    public static string Label(this KeyCriterionKind kind) => kind switch
    {
        KeyCriterionKind.Large => KeyTerms.Large,
        KeyCriterionKind.Loyal => KeyTerms.Loyal,
        KeyCriterionKind.Promising => KeyTerms.Promising,
        KeyCriterionKind.Prestigious => KeyTerms.Prestigious,
        KeyCriterionKind.Partner => KeyTerms.Partner,
        _ => KeyTerms.Complex,
    };

    public static string Label(this MissingDatum datum) => datum switch
    {
        MissingDatum.Industry => KeyTerms.MissingIndustry,
        MissingDatum.Region => KeyTerms.MissingRegion,
        MissingDatum.People => KeyTerms.MissingPeople,
        MissingDatum.Potential => KeyTerms.MissingPotential,
        _ => string.Format(System.Globalization.CultureInfo.CurrentCulture, KeyTerms.MissingDossier, DataReadiness.LeastDossierPercent),
    };

    public static string Label(this BoardColumn column) => column switch
    {
        BoardColumn.Candidate => KeyTerms.ColumnCandidate,
        BoardColumn.DataCollected => KeyTerms.ColumnDataCollected,
        BoardColumn.Scored => KeyTerms.ColumnScored,
        BoardColumn.DecisionDue => KeyTerms.ColumnDecisionDue,
        BoardColumn.ManagerAssigned => KeyTerms.ColumnManagerAssigned,
        BoardColumn.Plan => KeyTerms.ColumnPlan,
        _ => KeyTerms.ColumnReview,
    };

    public static string Label(this KeyCostKind kind) => kind switch
    {
        KeyCostKind.Reserve => KeyTerms.CostReserve,
        KeyCostKind.Priority => KeyTerms.CostPriority,
        KeyCostKind.SpecialRate => KeyTerms.CostSpecialRate,
        KeyCostKind.BroughtByManagement => KeyTerms.CostBroughtByManagement,
        _ => KeyTerms.CostOther,
    };

    public static string Label(this KeyCostBearer bearer) => bearer switch
    {
        KeyCostBearer.Company => KeyTerms.BearerCompany,
        KeyCostBearer.Manager => KeyTerms.BearerManager,
        _ => KeyTerms.BearerOtherClients,
    };

    public static string Label(this MatrixField field) => field switch
    {
        MatrixField.Invest => KeyTerms.FieldInvest,
        MatrixField.WinOver => KeyTerms.FieldWinOver,
        MatrixField.Keep => KeyTerms.FieldKeep,
        _ => KeyTerms.FieldServe,
    };
}
