namespace KamPortal.Import;

public enum ImportStatus
{
    Uploaded,
    Queued,
    Running,
    Done,
    Failed,
    Undone,
}
