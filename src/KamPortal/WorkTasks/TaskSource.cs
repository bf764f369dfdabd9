namespace KamPortal.WorkTasks;

/// <summary>Where a task came from.</summary>
public enum TaskSource
{
    /// <summary>Written by somebody.</summary>
    Own,

    /// <summary>A direction of work of a role in a purchasing centre.</summary>
    RoleDirection,

    /// <summary>A member left a purchasing centre.</summary>
    MemberLeft,

    /// <summary>Something unknown in the dossier.</summary>
    Dossier,

    /// <summary>A figure of the potential is missing or stale, or a target of it.</summary>
    Potential,

    /// <summary>A decision on key status is due.</summary>
    KeyStatus,

    /// <summary>A step or action of a plan.</summary>
    Plan,

    /// <summary>A greeting to agree to or to hand over.</summary>
    Greeting,

    /// <summary>A gift to choose, approve or give.</summary>
    Gift,

    /// <summary>A client to ask or to answer in a survey.</summary>
    Survey,

    /// <summary>Something to put right that clients named.</summary>
    Improvement,

    /// <summary>Somebody to call about a development event.</summary>
    Event,
}
