namespace KamPortal.Events;

/// <param name="LeftOn">First day on which the person is no longer to be had.</param>
public sealed record TrainerChoice(int Id, string Name, string? Company, DateOnly? LeftOn);
