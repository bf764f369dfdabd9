using System.Globalization;
using System.Text.Json;
using KamPortal.Data;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Lines without an id of their own are known by order, product and turn: the second "bolt" of an order stays the second.</summary>
internal sealed class OrderLineImporter(ImportSession session) : KindImporter(session)
{
    private readonly Dictionary<string, int> turns = new(StringComparer.Ordinal);
    private ProductGroupDirectory? groups;
    private Dictionary<string, int> keys = [];
    private Dictionary<string, int> orderKeys = [];
    private Dictionary<int, OrderLine> byId = [];
    private Dictionary<int, int> accountOf = [];

    public override void Restart() => turns.Clear();

    public override string? Identify(RowCells cells)
    {
        if (cells.Text(ImportFields.ExternalId) is { } id)
        {
            return id;
        }

        if (cells.Text("order") is not { } order)
        {
            return null;
        }

        var product = cells.Text("productCode") ?? cells.Text("product") ?? cells.Text("productGroup") ?? "";
        var key = $"{order}/{product}";
        key = key.Length <= ExternalKey.ValueMaxLength - 8 ? key : $"{key[..52]}~{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..32]}";
        var turn = turns[key] = turns.GetValueOrDefault(key) + 1;
        return turn == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{turn}");
    }

    public override async Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        groups ??= await ProductGroupDirectory.LoadAsync(db, Session.Source, cancellationToken);
        keys = await KeysAsync(db, ImportKind.OrderLines, rows.Select(r => r.ExternalId), cancellationToken);
        orderKeys = await KeysAsync(db, ImportKind.Orders, rows.Select(r => r.Cells.Text("order")), cancellationToken);
        var (ids, orderIds) = (keys.Values.ToList(), orderKeys.Values.ToList());
        byId = ids.Count == 0 ? [] : await db.OrderLines.Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellationToken);
        accountOf = await db.SalesOrders.Where(o => orderIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.AccountId, cancellationToken);
    }

    public override void Apply(KamDbContext db, RowWork row)
    {
        var cells = row.Cells;
        var reference = cells.Required("order");
        if (!orderKeys.TryGetValue(reference, out var orderId) || !accountOf.TryGetValue(orderId, out var accountId))
        {
            throw cells.Reject(ImportMessages.CellUnknownOrder, "order", reference);
        }

        var groupName = cells.Text("productGroup");
        var group = groupName is null ? null : groups!.Find(groupName) ?? throw cells.Reject(ImportMessages.CellUnknownGroup, "productGroup", groupName);
        var product = cells.Text("product", OrderLine.ProductMaxLength) ?? cells.Text("productCode", OrderLine.ProductMaxLength) ?? groupName ?? throw cells.Reject(ImportMessages.CellRequired, "product");
        var (price, quantity, discount, amount) = Sums(cells);
        var known = row.ExternalId is not null && keys.TryGetValue(row.ExternalId, out var id) ? byId.GetValueOrDefault(id) : null;
        if (known is not null && known.OrderId != orderId)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.LineOfOtherOrder, row.ExternalId));
        }

        var line = row.Touch(db, known ?? new OrderLine { OrderId = orderId, Product = product }, ImportTarget.OrderLine);
        line.Product = product;
        line.ProductGroupId = cells.Sets("productGroup") ? group?.Id : line.ProductGroupId;
        (line.UnitPrice, line.Quantity, line.Discount, line.Amount) = (price, quantity, discount, amount);
        Session.TouchedAccounts.Add(accountId);
        row.BindsKey = known is null;
    }

    public override async Task SavedAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(r => r.Main is not null).Select(r => ((OrderLine)r.Main!).OrderId).Distinct().ToList();
        var sums = await db.SalesOrders.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Amount, Sum = o.Lines.Sum(l => l.Amount) }).ToListAsync(cancellationToken);
        var stale = sums.Where(o => o.Amount != o.Sum).ToList();
        if (stale.Count == 0)
        {
            return;
        }

        db.ImportedRows.AddRange(stale.Select(o => new ImportedRow
        {
            BatchId = Session.BatchId,
            Target = ImportTarget.Order,
            TargetId = o.Id,
            Action = ImportAction.Updated,
            Before = JsonSerializer.Serialize(new Dictionary<string, decimal> { [nameof(SalesOrder.Amount)] = o.Amount }),
        }));
        var staleIds = stale.Select(o => o.Id).ToList();
        await db.SalesOrders.Where(o => staleIds.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Amount, o => o.Lines.Sum(l => l.Amount)), cancellationToken);
    }

    private static (decimal Price, decimal Quantity, decimal Discount, decimal Amount) Sums(RowCells cells)
    {
        var (price, quantity, discount, given) = (cells.Number("unitPrice", 4), cells.Number("quantity", 3) ?? 1, cells.Share("discount") ?? 0, cells.Money("amount"));
        if (price is null && given is null)
        {
            throw cells.Reject(ImportMessages.CellRequired, cells.Fills("unitPrice") ? "unitPrice" : "amount");
        }

        if (price is null && (quantity == 0 || discount == 1))
        {
            throw cells.Reject(ImportMessages.CellRequired, "unitPrice");
        }

        var unit = price ?? decimal.Round(given!.Value / quantity / (1 - discount), 4, MidpointRounding.AwayFromZero);
        var amount = price is null ? given!.Value : OrderLine.AmountOf(unit, quantity, discount);
        return Math.Abs(amount) < Numbers.PowerOfTen(13) && Math.Abs(unit) < Numbers.PowerOfTen(13) ? (unit, quantity, discount, amount) : throw cells.Reject(ImportMessages.CellTooBig, "amount", amount);
    }
}
