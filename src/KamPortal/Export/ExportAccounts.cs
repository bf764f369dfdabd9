using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Export;

/// <summary>Writes exactly what the filter finds for the viewer, all pages, with the chosen columns. The audit trail says who took how many rows.</summary>
public sealed class ExportAccounts(KamDb kam, TimeProvider clock)
{
    public const string AuditEntity = "AccountExport";
    private const int BatchSize = 1000;

    /// <summary>Checks the rights and counts before anything is sent, so that a refusal is a page and not half a file.</summary>
    public async Task<Prepared> PrepareAsync(AccountFilter filter, ExportFormat format, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ExportAccounts);
        filter = filter.For(db.Viewer);
        var today = db.Viewer.Today(clock);
        var ids = await (await AccountSelection.ForAsync(db, filter, today, cancellationToken)).IdsAsync(0, int.MaxValue, cancellationToken);
        if (format == ExportFormat.Xlsx && ids.Count >= XlsxWriter.MaxRows)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ExportMessages.TooMany, XlsxWriter.MaxRows - 1));
        }

        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            UserId = db.Viewer.UserId,
            Actor = db.Viewer.Name,
            Entity = AuditEntity,
            Action = AuditAction.Exported,
            Changes = AuditTrail.Write(
            [
                new FieldChange("Rows", null, ids.Count.ToString(CultureInfo.InvariantCulture)),
                new FieldChange("Format", null, format.ToString()),
                new FieldChange("Filter", null, filter.ToQuery()),
            ]),
        });
        await db.SaveChangesAsync(cancellationToken);
        var fileName = string.Format(CultureInfo.CurrentCulture, ExportMessages.FileName, today) + (format == ExportFormat.Xlsx ? ".xlsx" : ".csv");
        return new Prepared(kam, ids, [AccountColumn.Name, .. filter.Columns.Where(c => c != AccountColumn.Name)], format, fileName);
    }

    public sealed class Prepared
    {
        private readonly KamDb kam;
        private readonly IReadOnlyList<int> ids;
        private readonly IReadOnlyList<AccountColumn> columns;
        private readonly ExportFormat format;

        internal Prepared(KamDb kam, IReadOnlyList<int> ids, IReadOnlyList<AccountColumn> columns, ExportFormat format, string fileName) =>
            (this.kam, this.ids, this.columns, this.format, FileName) = (kam, ids, columns, format, fileName);

        public string FileName { get; }

        public string ContentType => format == ExportFormat.Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";

        public int Rows => ids.Count;

        /// <summary>Streams the file; only asynchronous writes reach <paramref name="output"/>.</summary>
        public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
        {
            await using var writer = await WriterAsync(output, cancellationToken);
            foreach (var batch in ids.Chunk(BatchSize))
            {
                await using var db = await kam.OpenAsync(cancellationToken);
                foreach (var row in await AccountListQueries.RowsAsync(db, batch, cancellationToken))
                {
                    await writer.WriteRowAsync([.. columns.Select(c => Cell(row, c))], cancellationToken);
                }
            }

            await writer.FinishAsync(cancellationToken);
        }

        private async Task<ITableWriter> WriterAsync(Stream output, CancellationToken cancellationToken)
        {
            IReadOnlyList<ExportColumn> heads = [.. columns.Select(Head)];
            return format == ExportFormat.Xlsx
                ? await XlsxWriter.StartAsync(output, ExportMessages.Sheet, heads, cancellationToken)
                : await CsvWriter.StartAsync(output, heads, CultureInfo.CurrentCulture, cancellationToken);
        }
    }

    private static ExportColumn Head(AccountColumn column) => column switch
    {
        AccountColumn.Name => new(column.Label(), 48),
        AccountColumn.Owner or AccountColumn.Region or AccountColumn.Industry => new(column.Label(), 26),
        AccountColumn.NextTouch or AccountColumn.LastTouch or AccountColumn.Created => new(column.Label(), 22),
        AccountColumn.Sales or AccountColumn.Potential or AccountColumn.Gap => new(column.Label(), 20),
        AccountColumn.Abcd or AccountColumn.Abc => new(column.Label(), 8),
        _ => new(column.Label(), 18),
    };

    private static object? Cell(AccountRow row, AccountColumn column) => column switch
    {
        AccountColumn.Owner => row.OwnerName,
        AccountColumn.Size => row.Size.Label(),
        AccountColumn.Abcd => row.Abcd.Label(),
        AccountColumn.Key => row.KeyStatus == row.ManagerKeyStatus ? row.KeyStatus.Label() : $"{row.KeyStatus.Label()} / {row.ManagerKeyStatus.Label()}",
        AccountColumn.Status => row.Status.Label(),
        AccountColumn.Region => row.Region,
        AccountColumn.Industry => row.Industry,
        AccountColumn.NextTouch => row.NextTouchOn,
        AccountColumn.LastTouch => row.LastTouchOn,
        AccountColumn.Sales => row.Sales12Months,
        AccountColumn.Abc => row.Abc.Label(),
        AccountColumn.Potential => row.Potential,
        AccountColumn.Share => row.SharePercent,
        AccountColumn.Gap => row.Gap,
        AccountColumn.Inn => row.Inn,
        AccountColumn.Created => row.CreatedOn,
        _ => row.Name,
    };
}
