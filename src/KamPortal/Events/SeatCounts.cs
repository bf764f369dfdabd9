namespace KamPortal.Events;

/// <summary>Seats of an event; the counts are of all participants, whoever looks.</summary>
public sealed record SeatCounts(int Capacity, int Listed, int Invited, int Confirmed, int Offered, int Waiting, int Attended)
{
    /// <summary>Neither confirmed nor held for somebody.</summary>
    public int Free => Math.Max(0, Capacity - Confirmed - Offered);
}
