using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Export;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>The side-by-side list as a workbook, read in portions.</summary>
public sealed class ExportKeyAccounts(KamDb kam, TimeProvider clock)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Portion = 500;

    public async Task<string> FileNameAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        Require(db.Viewer);
        return string.Format(CultureInfo.CurrentCulture, KeyMessages.ExportName, db.Viewer.Today(clock)) + ".xlsx";
    }

    public async Task WriteAsync(KeyListFilter filter, Stream output, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        Require(db.Viewer);
        var ids = await KeyListQueries.Ordered(db, KeyListQueries.Narrowed(db, filter), filter).Select(a => a.Id).ToListAsync(cancellationToken);
        await using var writer = await XlsxWriter.StartAsync(output, KeyMessages.ExportSheet,
        [
            new(KeyMessages.ColumnName, 46), new(KeyMessages.ColumnOwner, 24), new(KeyMessages.ColumnCategory, 10), new(KeyMessages.ColumnCompany, 16),
            new(KeyMessages.ColumnManager, 16), new(KeyMessages.ColumnReview, 14), new(KeyMessages.ColumnSales, 20), new(KeyMessages.ColumnCosts, 20),
        ], cancellationToken);
        foreach (var some in ids.Chunk(Portion))
        {
            foreach (var row in await KeyListQueries.RowsAsync(db, some, cancellationToken))
            {
                await writer.WriteRowAsync([row.Name, row.OwnerName, row.Abcd.Label(), row.Company.Label(), row.Manager.Label(), row.NextReviewOn, row.Sales, row.AnnualCosts], cancellationToken);
            }
        }

        await writer.FinishAsync(cancellationToken);
    }

    private static void Require(Viewer viewer)
    {
        viewer.Require(Policies.SeeKeyAccounts);
        viewer.Require(Policies.ExportAccounts);
    }
}
