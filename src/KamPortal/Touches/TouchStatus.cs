namespace KamPortal.Touches;

public enum TouchStatus
{
    Planned,
    Done,
    Cancelled,
}
