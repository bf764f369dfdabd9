namespace KamPortal.Touches.Programmes;

/// <summary>Touches of a manager due in a period: the company's programme against the manager's own.</summary>
public sealed record OwnTouchesRow(int UserId, string Name, TouchSum Programme, TouchSum Own)
{
    /// <summary>Percent of the minutes planned that are the manager's own; null when nothing was planned.</summary>
    public int? OwnShare => Programme.Minutes + Own.Minutes == 0 ? null : (int)Math.Round(100.0 * Own.Minutes / (Programme.Minutes + Own.Minutes), MidpointRounding.AwayFromZero);
}
