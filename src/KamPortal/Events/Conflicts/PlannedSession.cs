namespace KamPortal.Events.Conflicts;

/// <summary>A session that is asked for. Hours in UTC.</summary>
internal sealed record PlannedSession(DateTime StartsAt, DateTime EndsAt, int? RoomId, IReadOnlyList<int> TrainerIds)
{
    /// <summary>One may begin when the other ends.</summary>
    public bool Overlaps(DateTime startsAt, DateTime endsAt) => StartsAt < endsAt && startsAt < EndsAt;
}
