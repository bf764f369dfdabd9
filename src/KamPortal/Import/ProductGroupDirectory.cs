using KamPortal.Data;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Finds a product group by the source's id, then by name.</summary>
internal sealed class ProductGroupDirectory
{
    private readonly Dictionary<string, ProductGroup> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProductGroup> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> keyOf = [];

    public static async Task<ProductGroupDirectory> LoadAsync(KamDbContext db, string source, CancellationToken cancellationToken)
    {
        var directory = new ProductGroupDirectory();
        var groups = await db.ProductGroups.OrderBy(g => g.Id).ToListAsync(cancellationToken);
        var keys = await ExternalKeys.OfTargetsAsync(db, source, ImportKind.ProductGroups, [.. groups.Select(g => g.Id)], cancellationToken);
        groups.ForEach(g => directory.Add(g, keys.GetValueOrDefault(g.Id)));
        return directory;
    }

    public void Add(ProductGroup group, string? key)
    {
        byName.TryAdd(NameKey(group.Name), group);
        if (key is not null)
        {
            byKey[key] = group;
            keyOf[group.Id] = key;
        }
    }

    public ProductGroup? ByKey(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    public ProductGroup? ByName(string name) => byName.GetValueOrDefault(NameKey(name));

    public ProductGroup? Find(string reference) => ByKey(reference) ?? ByName(reference);

    public string? KeyOf(ProductGroup group) => group.Id == 0 ? null : keyOf.GetValueOrDefault(group.Id);

    public static string NameKey(string name) => SearchWords.Normalise(name, ProductGroup.NameMaxLength);
}
