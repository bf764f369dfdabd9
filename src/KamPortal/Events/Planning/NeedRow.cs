using KamPortal.Accounts;

namespace KamPortal.Events.Planning;

/// <param name="Level">At least this one.</param>
/// <param name="Status">As the event it is tied to stands: met once the event was held and somebody of the client was there, open again when it was called off.</param>
public sealed record NeedRow(
    int Id, int Version, int AccountId, string Account, AbcdCategory Category, string Manager, int Year, int? Quarter, EventLevel Level, EventForm? Form, string Topic, int People, NeedStatus Status, int? EventId, string? Event, string By, DateTime CreatedAt);
