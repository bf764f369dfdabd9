namespace KamPortal.Improvements;

/// <summary>A figure of a wave that a finding is about.</summary>
/// <param name="Value">In points of the figure; null without answers, and where an anonymous wave has too few.</param>
/// <param name="Count">Answers behind it.</param>
/// <param name="IsHidden">There are answers, but too few of an anonymous wave to show.</param>
public sealed record FindingScore(decimal? Value, int Count, bool IsHidden)
{
    /// <summary>Below so many answers a figure is no more than a hint.</summary>
    public const int FirmFrom = 30;

    public bool IsIndicative => Value is not null && Count < FirmFrom;
}
