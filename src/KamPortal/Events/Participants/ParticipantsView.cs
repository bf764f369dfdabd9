namespace KamPortal.Events.Participants;

/// <summary>The list of an event: names of those the viewer may see, counts of everybody.</summary>
public sealed record ParticipantsView(int EventId, string Title, EventStatus Status, EventLevel Level, DateTime StartsAt, string TimeZoneId, SeatCounts Seats, IReadOnlyList<ParticipantRow> Rows)
{
    /// <summary>The club it is for; null for none.</summary>
    public int? ClubId { get; init; }

    /// <summary>On the list of clients the viewer does not see.</summary>
    public int Hidden { get; init; }

    /// <summary>Of everybody who is or may be coming, most senior first, unknown last.</summary>
    public IReadOnlyList<SeniorityShare> Shares { get; init; } = [];

    /// <summary>The list can still be filled.</summary>
    public bool IsOpen { get; init; }

    public bool MayInvite { get; init; }

    /// <summary>It is on, or over, and the viewer may say who was there.</summary>
    public bool MayMark { get; init; }

    /// <summary>Whether cards of people may be opened.</summary>
    public bool SeesPeople { get; init; }

    /// <summary>Level 2 moves line managers; a top manager among them makes it worth more (row 0.6).</summary>
    public bool LacksTopManager => Level == EventLevel.WholeStaff && Shares.Sum(s => s.Count) > 0 && !Shares.Any(s => s.Seniority == 5);
}
