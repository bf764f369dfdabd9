using System.Globalization;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Export;

namespace KamPortal.Potentials;

/// <summary>The potential table of a client as a workbook. The client's history says who took it.</summary>
public sealed class ExportPotential(KamDb kam, PotentialQueries queries, TimeProvider clock)
{
    public const string AuditEntity = "PotentialExport";

    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<Prepared?> PrepareAsync(int accountId, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(accountId, cancellationToken) is not { } table)
        {
            return null;
        }

        await using var db = await kam.OpenAsync(cancellationToken);
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime, UserId = db.Viewer.UserId, Actor = db.Viewer.Name, Entity = AuditEntity, AccountId = accountId, Action = AuditAction.Exported,
            Changes = AuditTrail.Write([new FieldChange("Format", null, "XLSX")]),
        });
        await db.SaveChangesAsync(cancellationToken);
        return new Prepared(table, string.Format(CultureInfo.CurrentCulture, PotentialMessages.ExportName, Safe(table.Account), table.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static string Safe(string name) => string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Trim() is { Length: > 0 } safe ? safe[..Math.Min(safe.Length, 80)] : "client";

    /// <summary>Ready to be written.</summary>
    public sealed class Prepared
    {
        private readonly PotentialTable table;

        internal Prepared(PotentialTable table, string fileName) => (this.table, FileName) = (table, fileName);

        public string FileName { get; }

        public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
        {
            await using var writer = await XlsxWriter.StartAsync(output, PotentialMessages.SheetTable,
            [
                new(PotentialMessages.ColumnGroup, 32), new(PotentialMessages.ColumnPotential, 16), new(PotentialMessages.ColumnSales, 16), new(PotentialMessages.ColumnShare, 10), new(PotentialMessages.ColumnGap, 16),
                new(PotentialMessages.ColumnCompetitors, 40), new(PotentialMessages.ColumnSource, 30), new(PotentialMessages.ColumnConfidence, 14), new(PotentialMessages.ColumnAsOf, 12), new(PotentialMessages.ColumnBy, 24), new(PotentialMessages.ColumnNote, 40),
            ], cancellationToken);
            foreach (var line in table.Lines)
            {
                await writer.WriteRowAsync(Row(line.Name, line.Wallet, line.Wallet.Gap, line.Figure), cancellationToken);
            }

            if (table.Together is { } together)
            {
                await writer.WriteRowAsync(Row(PotentialMessages.Rest, table.Wallet.Rest, table.Wallet.Rest.Gap, together), cancellationToken);
            }

            await writer.WriteRowAsync(Row(PotentialMessages.Total, table.Wallet.Total, table.Wallet.Gap, null), cancellationToken);
            await writer.FinishAsync(cancellationToken);
        }

        private static object?[] Row(string name, WalletLine line, decimal? gap, PotentialFigure? figure) =>
        [
            name, line.Potential, line.Sales, line.ShownPercent is { } percent ? decimal.Round(percent, 1, MidpointRounding.AwayFromZero) : null, gap,
            figure is null ? null : string.Join("; ", figure.Competitors.Select(c => $"{c.Name}: {c.Amount.ToString("N0", CultureInfo.CurrentCulture)}")),
            figure?.Source.Label(), figure?.Confidence.Label(), figure?.AsOfOn, figure?.By, figure?.Note,
        ];
    }
}
