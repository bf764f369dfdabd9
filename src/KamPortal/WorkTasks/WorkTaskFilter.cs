namespace KamPortal.WorkTasks;

public sealed record WorkTaskFilter
{
    public WorkTaskView View { get; init; }

    /// <summary>Whose; null for the viewer's own. A head sees those below.</summary>
    public int? UserId { get; init; }

    public int? AccountId { get; init; }

    public TaskKind? Kind { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}
