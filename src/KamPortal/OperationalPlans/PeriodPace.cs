namespace KamPortal.OperationalPlans;

/// <summary>How far a period is, in working days.</summary>
/// <param name="Elapsed">Through today, today included; 0 before it begins.</param>
public readonly record struct PeriodPace(int Elapsed, int Total, bool IsOver)
{
    public bool IsRunning => Elapsed > 0 && !IsOver;
}
