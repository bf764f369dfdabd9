namespace KamPortal.Events.Preparation;

/// <param name="OwnerId">Null: the owner of the event sees to it.</param>
/// <param name="LeadDays">Working days before the start; negative: after the end.</param>
/// <param name="DueOn">In the event's zone.</param>
/// <param name="IsPinned">The day was set by hand and stays when the event moves.</param>
/// <param name="MayMark">The viewer may say it is done.</param>
public sealed record PreparationRow(
    int Id, string Title, EventDepartments Department, int? OwnerId, string? Owner, bool OwnerHasLeft, int LeadDays, DateOnly DueOn, bool IsPinned, PreparationStatus Status, DateTime? DoneAt, string? DoneBy, string? Note, int Version, bool MayMark);
