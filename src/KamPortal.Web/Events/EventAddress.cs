using KamPortal.Events;

namespace KamPortal.Web.Events;

/// <summary>The filter of events as it stands in the address, the same for the list and the calendar.</summary>
internal static class EventAddress
{
    /// <summary>A status in the address: all but those called off.</summary>
    public const string Live = "live";

    public static EventFilter Of(string? form, string? level, string? status, int? trainer, int? room, int? account, int? owner, string? mine)
    {
        var live = string.Equals(status, Live, StringComparison.OrdinalIgnoreCase);
        return new EventFilter
        {
            Form = Enum.TryParse<EventForm>(form, ignoreCase: true, out var f) && Enum.IsDefined(f) ? f : null,
            Level = Enum.TryParse<EventLevel>(level, out var l) && Enum.IsDefined(l) ? l : null,
            Status = Enum.TryParse<EventStatus>(status, ignoreCase: true, out var s) && Enum.IsDefined(s) ? s : null,
            NotCancelled = live, TrainerId = trainer, RoomId = room, AccountId = account, OwnerId = owner, Mine = mine == "1",
        };
    }

    public static IEnumerable<(string Name, object? Value)> Query(EventFilter filter) =>
    [
        ("form", filter.Form?.ToString().ToLowerInvariant()), ("level", filter.Level is { } level ? (int)level : null), ("status", filter.Status?.ToString().ToLowerInvariant() ?? (filter.NotCancelled ? Live : null)),
        ("trainer", filter.TrainerId), ("room", filter.RoomId), ("account", filter.AccountId), ("owner", filter.OwnerId), ("mine", filter.Mine ? "1" : null), ("programme", filter.ProgrammeId), ("club", filter.ClubId),
    ];
}
