namespace KamPortal.Accounts;

/// <summary>Before today; today; from today to Sunday; no touch planned.</summary>
public enum NextTouchFilter
{
    Overdue,
    Today,
    Week,
    None,
}
