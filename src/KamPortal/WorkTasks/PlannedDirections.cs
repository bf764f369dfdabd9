namespace KamPortal.WorkTasks;

/// <param name="Touches">Planned now.</param>
/// <param name="Tasks">Put into the assistants' queue now.</param>
/// <param name="Known">Left alone: open already.</param>
public sealed record PlannedDirections(int Touches, int Tasks, int Known);
