using KamPortal.Audit;

namespace KamPortal.Orders;

internal sealed class ProductGroup : IAudited
{
    public const int NameMaxLength = 150;

    public int Id { get; private set; }

    public required string Name { get; set; }

    public int? ParentId { get; set; }

    public ProductGroup? Parent { get; set; }

    int? IAudited.AuditAccountId => null;
}
