namespace KamPortal.Events.Planning;

/// <summary>The year of events: what can be done, what is planned, what it costs.</summary>
/// <param name="Plan">The version asked for, else the one being worked on, else the one in force; null: none yet.</param>
/// <param name="Versions">Latest first; who does not plan sees those that are or were in force.</param>
/// <param name="Rooms">To be had in the year.</param>
/// <param name="Trainers">To be had in the year.</param>
/// <param name="MoneyByMonth">As by level: empty for who does not see money of events.</param>
/// <param name="MayStart">Nothing is being worked on, and the viewer may begin.</param>
public sealed record EventYearView(
    int Year, DateOnly Today, YearPlanView? Plan, IReadOnlyList<YearVersion> Versions, IReadOnlyList<YearMonth> Months, int Trainers, int Rooms, int RoomSeats, IReadOnlyList<YearMoney> MoneyByMonth, IReadOnlyList<YearMoney> MoneyByLevel, bool MayStart);
