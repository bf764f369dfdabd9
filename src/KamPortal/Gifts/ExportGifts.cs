using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Export;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>The register as a workbook, read in portions.</summary>
public sealed class ExportGifts(KamDb kam, TimeProvider clock)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Portion = 500;

    public async Task<string> FileNameAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        Require(db.Viewer);
        return string.Format(CultureInfo.CurrentCulture, GiftMessages.ExportName, db.Viewer.Today(clock)) + ".xlsx";
    }

    public async Task WriteAsync(GiftFilter filter, Stream output, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        Require(db.Viewer);
        var ids = await GiftQueries.Ordered(GiftQueries.Narrowed(db, filter), filter).Select(g => g.Id).ToListAsync(cancellationToken);
        await using var writer = await XlsxWriter.StartAsync(output, GiftMessages.ExportSheet,
        [
            new(GiftTerms.On, 12), new(GiftTerms.Account, 40), new(GiftTerms.Category, 10), new(GiftTerms.Manager, 24), new(GiftTerms.Person, 34), new(GiftTerms.Position, 28), new(GiftTerms.Recipient, 24),
            new(GiftTerms.Gift, 40), new(GiftTerms.Value, 14), new(GiftTerms.Limit, 14), new(GiftTerms.Together, 18), new(GiftTerms.OfYear, 16), new(GiftTerms.Status, 18), new(GiftTerms.Occasion, 34), new(GiftTerms.PlannedBy, 24),
            new(GiftTerms.DecidedBy, 24), new(GiftTerms.Override, 40), new(GiftTerms.Note, 40),
        ], cancellationToken);
        foreach (var some in ids.Chunk(Portion))
        {
            foreach (var row in await GiftQueries.RowsAsync(db, some, db.Viewer.Today(clock), cancellationToken))
            {
                await writer.WriteRowAsync(
                [
                    row.On, row.Account, row.Abcd.Label(), row.Owner, row.Person, row.Position, row.Recipient.Label(), row.Title, row.Value, row.Limit, row.Together, row.OfYear, row.Status.Label(), row.Season ?? row.Note,
                    row.PlannedBy, row.DecidedBy, row.OverrideReason is null ? null : $"{row.OverrideBy}: {row.OverrideReason}", row.DecisionNote ?? (row.Season is null ? null : row.Note),
                ], cancellationToken);
            }
        }

        await writer.FinishAsync(cancellationToken);
    }

    private static void Require(Viewer viewer)
    {
        viewer.Require(Policies.SeeGifts);
        viewer.Require(Policies.ExportAccounts);
    }
}
