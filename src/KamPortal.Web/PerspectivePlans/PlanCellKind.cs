namespace KamPortal.Web.PerspectivePlans;

/// <summary>How a cell of a plan is typed.</summary>
public enum PlanCellKind
{
    Short,
    Long,
    Money,
    Percent,
    Date,
    Choice,
}
