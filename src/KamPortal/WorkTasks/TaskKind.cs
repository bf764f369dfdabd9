namespace KamPortal.WorkTasks;

/// <summary>What the time goes into; service is what an assistant can take over.</summary>
public enum TaskKind
{
    Selling,
    Service,
    Development,
    Search,
}
