namespace KamPortal.Touches.Planning;

/// <param name="OnBehalfOfId">The manager somebody stands in for; null when the manager does it.</param>
/// <param name="DueOn">Later than asked when a short absence moved it to the return.</param>
/// <param name="AbsenceId">The absence that moved it; null when none did, or when the manager is disabled.</param>
/// <param name="ShiftedFromOn">The day asked for, where a short absence moved it.</param>
internal sealed record Assignment(int AssigneeId, int? OnBehalfOfId, DateOnly DueOn, int? AbsenceId = null, DateOnly? ShiftedFromOn = null);
