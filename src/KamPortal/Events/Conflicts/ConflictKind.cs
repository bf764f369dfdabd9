namespace KamPortal.Events.Conflicts;

/// <summary>What stands in the way of a session.</summary>
public enum ConflictKind
{
    RoomTaken,
    RoomClosed,
    TrainerTaken,
    TrainerLeft,

    /// <summary>People on the list are at another event then.</summary>
    PeopleElsewhere,
    DayOff,

    /// <summary>Who runs it, answers for its content or teaches is away.</summary>
    Away,
    RoomTooSmall,
}
