namespace KamPortal.Web.Events;

/// <summary>Names of the tabs in the address.</summary>
internal static class EventTab
{
    public const string Overview = "overview";
    public const string Participants = "participants";
    public const string Preparation = "preparation";
    public const string Costs = "costs";
    public const string Effect = "effect";
    public const string History = "history";
}
