namespace KamPortal.WorkTasks;

/// <summary>What <see cref="UndoTask"/> needs to open a task again a moment after it was closed.</summary>
/// <param name="Minutes">Planned ones, before the actual ones took their place.</param>
public sealed record TaskReceipt(int TaskId, int? Minutes);
