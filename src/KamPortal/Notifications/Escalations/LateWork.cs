using KamPortal.Touches;

namespace KamPortal.Notifications.Escalations;

/// <summary>Open work whose day has passed.</summary>
/// <param name="HolderId">Who has to do it.</param>
/// <param name="HeldSince">The first day of the absence because of which the holder stands in; null for the holder's own work.</param>
/// <param name="Type">Of a touch.</param>
internal sealed record LateWork(LateKind Kind, int Id, int AccountId, string Account, string? Title, TouchType? Type, int HolderId, int? OnBehalfOfId, DateOnly DueOn, DateOnly? HeldSince)
{
    public string KeyAt(int level) => Escalation.KeyOf(Kind, Id, level);
}
