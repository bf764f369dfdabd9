namespace KamPortal.Web.PerspectivePlans;

/// <summary>Names of the views of a plan in the address.</summary>
internal static class PlanPageView
{
    public const string Timeline = "timeline";
    public const string Execution = "progress";
}
