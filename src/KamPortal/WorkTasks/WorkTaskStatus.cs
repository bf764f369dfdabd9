namespace KamPortal.WorkTasks;

public enum WorkTaskStatus
{
    Open,
    Done,
    Cancelled,
}
