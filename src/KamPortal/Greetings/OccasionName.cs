namespace KamPortal.Greetings;

public sealed record OccasionName(int Id, string Name);
