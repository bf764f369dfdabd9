namespace KamPortal.Events;

/// <summary>Who of us, and whom from outside, an event involves (row 0.10).</summary>
[Flags]
public enum EventDepartments
{
    None = 0,
    Commerce = 1,
    Marketing = 2,
    Specialists = 4,
    TopManagement = 8,
    External = 16,
}
