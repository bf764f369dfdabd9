namespace KamPortal.Touches.Planning;

/// <param name="OnBehalfOfId">The manager somebody stands in for; null when the manager does it.</param>
/// <param name="DueOn">Later than asked when a short absence moved it to the return.</param>
internal sealed record Assignment(int AssigneeId, int? OnBehalfOfId, DateOnly DueOn);
