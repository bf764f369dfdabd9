namespace KamPortal.Web.AccountPlans;

/// <summary>Names of the plans of a client, and of the views of the list of plans, in the address.</summary>
internal static class PlanView
{
    /// <summary>Strategy, retention and development.</summary>
    public const string Steps = "steps";
    public const string Operational = "operational";
    public const string Perspective = "perspective";

    /// <summary>Steps somebody asks a supervisor to waive.</summary>
    public const string Waivers = "waivers";
}
