using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Staff;

namespace KamPortal.Events.Catalogue;

/// <summary>A piece of the minimum set of level 1 for a product group (row 0.7).</summary>
internal sealed class MinimumSetItem : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;
    public const int UrlMaxLength = 500;

    public int Id { get; private set; }

    public int ProductGroupId { get; init; }

    public ProductGroup ProductGroup { get; init; } = null!;

    public MinimumSetKind Kind { get; init; }

    public required string Title { get; set; }

    public string? Url { get; set; }

    public int? OwnerId { get; set; }

    public PortalUser? Owner { get; set; }

    /// <summary>Null while it is not ready.</summary>
    public DateOnly? ReadyOn { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
