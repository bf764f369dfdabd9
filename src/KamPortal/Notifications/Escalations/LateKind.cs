namespace KamPortal.Notifications.Escalations;

public enum LateKind
{
    Touch,
    Task,

    /// <summary>Of a retention or development plan.</summary>
    Step,
}
