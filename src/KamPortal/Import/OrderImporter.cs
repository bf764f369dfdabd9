using KamPortal.Data;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

internal sealed class OrderImporter(ImportSession session) : KindImporter(session)
{
    private AccountReferences accounts = null!;
    private Dictionary<string, int> keys = [];
    private Dictionary<int, SalesOrder> byId = [];
    private HashSet<int> withLines = [];

    public override async Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        accounts = await AccountReferences.LoadAsync(db, Session.Source, rows, cancellationToken);
        keys = await KeysAsync(db, ImportKind.Orders, rows.Select(r => r.ExternalId), cancellationToken);
        var ids = keys.Values.ToList();
        byId = ids.Count == 0 ? [] : await db.SalesOrders.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        withLines = ids.Count == 0 ? [] : [.. await db.OrderLines.Where(l => ids.Contains(l.OrderId)).Select(l => l.OrderId).Distinct().ToListAsync(cancellationToken)];
    }

    public override void Apply(KamDbContext db, RowWork row)
    {
        var cells = row.Cells;
        var externalId = row.ExternalId ?? throw cells.Reject(ImportMessages.CellRequired, ImportFields.ExternalId);
        var accountId = accounts.Find(cells);
        var orderedOn = cells.Date("orderedOn") ?? throw cells.Reject(ImportMessages.CellRequired, "orderedOn");
        var (shippedOn, amount, number) = (cells.Date("shippedOn"), cells.Money("amount"), cells.Text("number", SalesOrder.NumberMaxLength));
        var known = keys.TryGetValue(externalId, out var id) ? byId.GetValueOrDefault(id) : null;
        if (number is null && known is null && externalId.Length > SalesOrder.NumberMaxLength)
        {
            throw cells.Reject(ImportMessages.CellTooLong, "number", SalesOrder.NumberMaxLength);
        }

        var order = row.Touch(db, known ?? new SalesOrder { Number = number ?? externalId }, ImportTarget.Order);
        if (known is not null)
        {
            Session.TouchedAccounts.Add(known.AccountId);
        }

        (order.AccountId, order.OrderedOn, order.Number) = (accountId, orderedOn, number ?? order.Number);
        order.ShippedOn = cells.Sets("shippedOn") ? shippedOn : order.ShippedOn;
        if (amount is { } sum && !withLines.Contains(order.Id))
        {
            order.Amount = sum;
        }

        Session.TouchedAccounts.Add(accountId);
        row.BindsKey = known is null;
    }
}
