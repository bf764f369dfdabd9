using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Export;
using KamPortal.Staff;

namespace KamPortal.OperationalPlans;

/// <summary>The plans of a period with their facts as a workbook: what the list shows, all pages. The audit trail says who took how many rows.</summary>
public sealed class ExportOperationalPlans(KamDb kam, OperationalListQueries list, TimeProvider clock)
{
    public const string AuditEntity = "OperationalPlanExport";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Checks the rights and reads before anything is sent.</summary>
    public async Task<IReadOnlyList<OperationalRow>> PrepareAsync(OperationalFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        db.Viewer.Require(Policies.ExportAccounts);
        var rows = await list.AllAsync(filter, cancellationToken);
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            UserId = db.Viewer.UserId,
            Actor = db.Viewer.Name,
            Entity = AuditEntity,
            Action = AuditAction.Exported,
            Changes = AuditTrail.Write([new FieldChange("Rows", null, rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), new FieldChange("StartsOn", null, FormattableString.Invariant($"{filter.StartsOn:yyyy-MM-dd}"))]),
        });
        await db.SaveChangesAsync(cancellationToken);
        return rows;
    }

    /// <summary>Only asynchronous writes reach <paramref name="output"/>.</summary>
    public static async Task WriteAsync(IReadOnlyList<OperationalRow> rows, Stream output, CancellationToken cancellationToken)
    {
        IReadOnlyList<ExportColumn> columns =
        [
            new(OperationalMessages.ColumnAccount, 44), new(OperationalMessages.ColumnOwner, 26), new(OperationalMessages.ColumnHasPlan, 10), new(OperationalMessages.ColumnSalesPlan, 18), new(OperationalMessages.ColumnSalesFact, 18), new(OperationalMessages.ColumnPercent, 10),
            new(OperationalMessages.ColumnForecast, 18), new(OperationalMessages.ColumnTouchesPlan, 14), new(OperationalMessages.ColumnTouchesFact, 14), new(OperationalMessages.ColumnActions, 12), new(OperationalMessages.ColumnActionsDone, 12), new(OperationalMessages.ColumnActionsOverdue, 14),
        ];
        await using var writer = await XlsxWriter.StartAsync(output, OperationalMessages.Sheet, columns, cancellationToken);
        foreach (var row in rows)
        {
            await writer.WriteRowAsync(
                [
                    row.Account, row.Owner, row.PlanId is null ? OperationalMessages.No : OperationalMessages.Yes, row.Sales.Planned, row.Sales.Fact, row.Sales.Percent, row.Sales.Forecast, (int?)row.Touches.Planned, (int)row.Touches.Fact,
                    row.Actions, row.ActionsDone, row.ActionsOverdue,
                ],
                cancellationToken);
        }

        await writer.FinishAsync(cancellationToken);
    }
}
