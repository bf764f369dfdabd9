using KamPortal.Staff;

namespace KamPortal.Events;

public static class EventViewer
{
    /// <summary>Plans events of their own, or manages all of them.</summary>
    public static bool PlansEvents(this Viewer viewer) => viewer.May(Policies.PlanEvents) || viewer.May(Policies.ManageEvents);
}
