namespace KamPortal.Events.Catalogue;

/// <param name="ReadyOn">Null while it is not ready.</param>
public sealed record MinimumItemRow(int Id, int Version, MinimumSetKind Kind, string Title, string? Url, int? OwnerId, string? Owner, DateOnly? ReadyOn);
