namespace KamPortal.Staff;

/// <summary>Who gets how much of an absent colleague's work.</summary>
public sealed record AbsenceReceiver(int UserId, string Name, int Touches, int Tasks, int Greetings);
