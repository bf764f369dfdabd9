using KamPortal.Touches;

namespace KamPortal.WorkTasks;

/// <summary>A direction of work of a role somebody plays, as the portal would plan it.</summary>
/// <param name="Role">Its name in the viewer's language.</param>
/// <param name="Minutes">Planned length.</param>
/// <param name="DueOn">The direction's number of working days from today.</param>
/// <param name="OpenUntil">When the touch or task that is open for it already is due; null when there is none.</param>
/// <param name="QueueRefusal">In words why it cannot go to the assistants' queue; null when it can.</param>
public sealed record DirectionProposal(int DirectionId, int RoleId, string Role, string Text, TouchType TouchType, TaskKind Kind, int Minutes, DateOnly DueOn, DateOnly? OpenUntil, string? QueueRefusal);
