namespace KamPortal.Touches;

/// <summary>One touch in a line: what and when.</summary>
/// <param name="On">Due or done, in the zone of whoever does it.</param>
public sealed record TouchMark(int Id, DateOnly On, TouchType Type, string? Topic, string PersonOfStaff);
