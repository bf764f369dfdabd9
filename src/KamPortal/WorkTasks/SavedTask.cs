namespace KamPortal.WorkTasks;

/// <param name="IsDayOff">The date is allowed but nobody works that day: worth a word to the user.</param>
/// <param name="IsSearchByManager">A client manager took on the search for new clients, which is not their part: worth a word as well.</param>
public sealed record SavedTask(int TaskId, bool IsDayOff, bool IsSearchByManager);
