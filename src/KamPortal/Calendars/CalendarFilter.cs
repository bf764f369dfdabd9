namespace KamPortal.Calendars;

public sealed record CalendarFilter
{
    /// <summary>No view shows more at once; a later end is cut off.</summary>
    public const int MostDays = 92;

    public DateOnly From { get; init; }

    /// <summary>Included.</summary>
    public DateOnly To { get; init; }

    /// <summary>Whose; null for the viewer's own. A head sees those below, a director everybody.</summary>
    public int? UserId { get; init; }

    public CalendarKinds Kinds { get; init; } = CalendarKinds.All;

    public int? AccountId { get; init; }

    /// <summary>Null: whatever the state, except what was cancelled.</summary>
    public CalendarState? State { get; init; }

    /// <summary>A program that has read an entry must hear that it was cancelled.</summary>
    internal bool WithCancelled { get; init; }
}
