namespace KamPortal.PerspectivePlans;

/// <summary>Which plans of the portfolio are listed.</summary>
public enum PerspectiveFilter
{
    All,

    /// <summary>Approved ones whose review is due.</summary>
    Due,

    /// <summary>Draft, submitted or returned.</summary>
    Open,

    /// <summary>Actions past their date.</summary>
    Overdue,

    /// <summary>More planned or spent than the budget, or nearly.</summary>
    Budget,
}
