namespace KamPortal.Notifications;

public enum OutboxStatus
{
    Waiting,
    Sent,

    /// <summary>Gave up after the last retry; shown on the dead-letter list.</summary>
    Dead,
}
