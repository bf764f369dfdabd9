using KamPortal.Events.Participants;

namespace KamPortal.Events.Effects;

/// <param name="On">Day of the start on the event's clock.</param>
/// <param name="People">Of the client, by name.</param>
public sealed record AccountEventRow(int EventId, string Title, EventForm Form, EventLevel Level, EventStatus Status, DateOnly On, IReadOnlyList<AccountEventPerson> People)
{
    public bool WasThere => People.Any(p => p.Status == ParticipantStatus.Attended);
}
