namespace KamPortal.Events;

/// <param name="Company">Of somebody from outside.</param>
public sealed record SessionTrainerName(int TrainerId, string Name, string? Company);
