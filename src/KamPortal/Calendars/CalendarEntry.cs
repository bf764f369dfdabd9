using KamPortal.Touches;

namespace KamPortal.Calendars;

/// <summary>One line of a calendar: whole days, in the zone of whoever works there.</summary>
/// <param name="Kind">One flag. Greetings done by a touch or a plan's work done by a task stand under what they are for.</param>
/// <param name="Id">Of the row <paramref name="Source"/> names.</param>
/// <param name="Person">Whom of the client's people it concerns.</param>
/// <param name="UserId">Whose calendar it stands in.</param>
/// <param name="LastOn">The last day, included; that of <paramref name="On"/> for all but absences.</param>
/// <param name="Link">Where the work is done, relative to the site's root; null where there is no such page.</param>
/// <param name="IsLate">Open, and its day has passed.</param>
/// <param name="CanMove">The viewer may put it on another day.</param>
/// <param name="Version">Grows with every change; 0 for what is never changed.</param>
public sealed record CalendarEntry(
    CalendarKinds Kind,
    CalendarSource Source,
    int Id,
    TouchType? Type,
    string Title,
    int? AccountId,
    string? Account,
    string? Person,
    int UserId,
    string User,
    DateOnly On,
    DateOnly LastOn,
    int Minutes,
    CalendarState State,
    string? Link,
    bool IsLate,
    bool CanMove,
    int Version)
{
    /// <summary>UTC, when it has an hour; null: the whole day.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>On whose clock it takes place; null for whole days.</summary>
    public string? Zone { get; init; }

    /// <summary>The same on every page and reload, also when several kinds have the same number.</summary>
    public string Key => FormattableString.Invariant($"{Source}-{Id}").ToLowerInvariant();

    public bool Covers(DateOnly day) => On <= day && day <= LastOn;
}
