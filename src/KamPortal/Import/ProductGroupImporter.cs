using System.Globalization;
using KamPortal.Data;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

internal sealed class ProductGroupImporter(ImportSession session) : KindImporter(session)
{
    private readonly Dictionary<ProductGroup, ProductGroup?> parentOf = [];
    private ProductGroupDirectory directory = null!;

    public override Func<RowCells, (IEnumerable<string> Names, string? Parent)>? References => cells =>
        (new[] { cells.Text(ImportFields.ExternalId), cells.Text("name") }.OfType<string>(), cells.Text("parent"));

    public override async Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        directory = await ProductGroupDirectory.LoadAsync(db, Session.Source, cancellationToken);
        parentOf.Clear();
        var all = db.ProductGroups.Local.ToDictionary(g => g.Id);
        foreach (var group in all.Values)
        {
            parentOf[group] = group.ParentId is { } id ? all.GetValueOrDefault(id) : null;
        }
    }

    public override void Apply(KamDbContext db, RowWork row)
    {
        var name = row.Cells.Required("name", ProductGroup.NameMaxLength);
        var (byKey, byName) = (directory.ByKey(row.ExternalId), directory.ByName(name));
        if (byKey is not null && byName is not null && !ReferenceEquals(byKey, byName))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.GroupNameTaken, name));
        }

        var group = byKey ?? byName;
        RequireUnbound(row, group is null ? null : directory.KeyOf(group), group?.Name ?? "");
        RequireFirst(row, "name", ProductGroupDirectory.NameKey(name));
        group ??= new ProductGroup { Name = name };
        var parent = ParentOf(group, row);

        row.Touch(db, group, ImportTarget.ProductGroup);
        group.Name = name;
        if (parent is not null)
        {
            parentOf[group] = group.Parent = parent;
        }

        row.BindsKey = row.ExternalId is not null && byKey is null;
        directory.Add(group, row.ExternalId);
        Claim(row, "name", ProductGroupDirectory.NameKey(name));
    }

    private ProductGroup? ParentOf(ProductGroup group, RowWork row)
    {
        if (row.Cells.Text("parent") is not { } reference)
        {
            return null;
        }

        var circle = Session.CircularLines.Contains(row.Line);
        if (!circle && directory.Find(reference) is { } parent)
        {
            for (var above = parent; above is not null; above = parentOf.GetValueOrDefault(above))
            {
                circle |= ReferenceEquals(above, group);
            }

            return circle ? throw new RuleViolation(ImportMessages.ParentCircle) : parent;
        }

        return circle ? throw new RuleViolation(ImportMessages.ParentCircle)
            : Session.IsDryRun && Session.HasAccepted(reference) ? null
            : throw row.Cells.Reject(ImportMessages.CellUnknownGroup, "parent", reference);
    }
}
