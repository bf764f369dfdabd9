namespace KamPortal.Touches;

/// <summary>How a done touch ended.</summary>
public enum TouchOutcome
{
    Reached,
    Agreed,
    Postponed,
    NoAnswer,
    Declined,
}
