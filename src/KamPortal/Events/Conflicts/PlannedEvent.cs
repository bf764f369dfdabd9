namespace KamPortal.Events.Conflicts;

/// <summary>An event as somebody wants to have it.</summary>
/// <param name="EventId">Null for a new one.</param>
internal sealed record PlannedEvent(int? EventId, string TimeZoneId, int Capacity, int? OwnerId, int? ContentOwnerId, IReadOnlyList<PlannedSession> Sessions)
{
    public static PlannedEvent Of(DevelopmentEvent one) =>
        new(one.Id == 0 ? null : one.Id, one.TimeZoneId, one.Capacity, one.OwnerId, one.ContentOwnerId,
            [.. one.Sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => new PlannedSession(s.StartsAt, s.EndsAt, s.RoomId, [.. s.Trainers.Select(t => t.TrainerId)]))]);
}
