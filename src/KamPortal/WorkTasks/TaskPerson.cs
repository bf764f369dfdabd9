namespace KamPortal.WorkTasks;

/// <param name="Name">With the position.</param>
public sealed record TaskPerson(int PersonId, string Name);
