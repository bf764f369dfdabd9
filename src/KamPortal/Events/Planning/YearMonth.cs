namespace KamPortal.Events.Planning;

/// <summary>A month of the year: trainer hours and money.</summary>
/// <param name="Capacity">Hours trainers have, spread over working days.</param>
/// <param name="Booked">Hours of events.</param>
/// <param name="Foreseen">Hours of lines that are no events yet.</param>
public sealed record YearMonth(int Month, int WorkingDays, decimal Capacity, decimal Booked, decimal Foreseen)
{
    public decimal Left => Capacity - Booked - Foreseen;
}
