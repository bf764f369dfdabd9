using KamPortal.Events.Participants;

namespace KamPortal.Events.Effects;

public sealed record AccountEventPerson(int PersonId, string Name, ParticipantStatus Status);
