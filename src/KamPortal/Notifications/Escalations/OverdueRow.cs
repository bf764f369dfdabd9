using KamPortal.Touches;

namespace KamPortal.Notifications.Escalations;

/// <summary>Late work of somebody below.</summary>
/// <param name="Type">Of a touch.</param>
/// <param name="WorkingDays">Working days late on which its holder was there; see <see cref="IsManyDays"/>.</param>
/// <param name="ToldAt">UTC, when the viewer or another head was first told; null when it has not come to that.</param>
public sealed record OverdueRow(LateKind Kind, int Id, int AccountId, string Account, string? Title, TouchType? Type, int HolderId, string Holder, string? OnBehalfOf, DateOnly DueOn, int WorkingDays, int Level, DateTime? ToldAt, string? ToldTo)
{
    public bool IsManyDays => WorkingDays >= Lateness.MostDays;
}
