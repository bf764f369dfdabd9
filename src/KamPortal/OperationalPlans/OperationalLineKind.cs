namespace KamPortal.OperationalPlans;

/// <summary>What a line plans; the fact of sales and touches is counted, that of an action is reported.</summary>
public enum OperationalLineKind
{
    /// <summary>Roubles of a product group, or of all together.</summary>
    Sales,

    /// <summary>Number of touches, of a type or of all.</summary>
    Touches,
    Action,
}
