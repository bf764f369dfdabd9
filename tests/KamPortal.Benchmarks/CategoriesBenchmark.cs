using System.Diagnostics;
using System.Globalization;
using KamPortal.Categories;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>
/// The recalculation of all categories against the bare SQL of the same aggregate, in turns: when nothing moves, and when the
/// thresholds swing to and fro. For honesty also what stands before it: the same sums straight over the order lines, and the roll-up.
/// </summary>
internal sealed class CategoriesBenchmark(BenchmarkDatabase database, int runs)
{
    private const int MostRuns = 7;
    private const int SwingPercent = 20;

    /// <summary>V, P and gap of every account; what an expert would read them with.</summary>
    private const string Aggregate = """
        WITH s AS (
            SELECT AccountId, ProductGroupId, SUM(Amount) AS Amount FROM AccountMonthSales WHERE Month >= $from AND Month < $to GROUP BY AccountId, ProductGroupId
        ), v AS (
            SELECT AccountId, SUM(Amount) AS Volume FROM s GROUP BY AccountId
        ), p AS (
            SELECT r.AccountId, MIN(r.AsOfOn) AS AsOfOn, SUM(r.Annual) AS Potential, SUM(MAX(0, r.Annual - COALESCE(s.Amount, 0))) AS Gap
            FROM PotentialRecords r LEFT JOIN s ON s.AccountId = r.AccountId AND s.ProductGroupId = r.ProductGroupId WHERE r.IsCurrent = 1 GROUP BY r.AccountId
        )
        SELECT a.Id, COALESCE(v.Volume, 0) AS Volume, p.Potential, p.Gap, p.AsOfOn FROM Accounts a LEFT JOIN v ON v.AccountId = a.Id LEFT JOIN p ON p.AccountId = a.Id WHERE a.IsArchived = 0
        """;

    private const string OverLines = """
        SELECT o.AccountId, l.ProductGroupId, SUM(l.Amount) FROM SalesOrders o JOIN OrderLines l ON l.OrderId = o.Id WHERE o.OrderedOn >= $from AND o.OrderedOn < $to GROUP BY o.AccountId, l.ProductGroupId
        """;

    /// <summary>The same aggregate, kept, and a letter with its history written by plain thresholds.</summary>
    private static readonly string[] BareWrite =
    [
        $"CREATE TEMP TABLE Bare AS SELECT Id, Volume, Potential, Gap, AsOfOn, CASE WHEN Potential IS NULL THEN 'Unknown' WHEN Volume >= $line THEN CASE WHEN Volume * 100 < Potential * 70 AND Gap >= 30000000 THEN 'A' ELSE 'B' END WHEN Volume * 100 < Potential * 70 AND Gap >= 30000000 THEN 'C' ELSE 'D' END AS Letter FROM ({Aggregate})",
        """
        INSERT INTO CategoryAssessments (AccountId, OwnerId, AsOfOn, At, RulesNumber, Volume, Potential, Gap, VolumeThreshold, TakesMuch, CanMore, Category, Previous, Abc, Cause, State)
        SELECT a.Id, a.OwnerId, '2026-01-01', '2026-01-01 00:00:00', 1, b.Volume, b.Potential, b.Gap, $line, 0, 0, b.Letter, a.Abcd, a.Abc, 'Rules', 'Applied' FROM temp.Bare b JOIN Accounts a ON a.Id = b.Id WHERE a.Abcd <> b.Letter
        """,
        "UPDATE Accounts SET Abcd = b.Letter, AbcdOn = '2026-01-01', Version = Version + 1, TouchesPlannedOn = NULL, Route = NULL FROM temp.Bare b WHERE b.Id = Accounts.Id AND Accounts.Abcd <> b.Letter",
        "DROP TABLE temp.Bare",
    ];

    private readonly (DateOnly From, DateOnly To) year = SalesRollup.TrailingYear(DateOnly.FromDateTime(DateTime.UtcNow));

    public async Task RunAsync()
    {
        var recalculate = database.Get<RecalculateCategories>();
        Console.WriteLine(await DescribeAsync());
        var (first, moved) = await TimeAsync(() => recalculate.OfAllAsync(CategoryCause.Sales, default));
        Console.WriteLine(Text($"first of all: {first.TotalSeconds:F1} s, {moved} letters"));

        Console.WriteLine("| what | letters moved, ours / bare | KamPortal, s | bare SQL, s | ratio |\n|---|---|---|---|---|");
        await CompareAsync("nothing moves", () => recalculate.OfAllAsync(CategoryCause.Sales, default), () => BareReadAsync(Aggregate));
        var line = await SwingAsync();
        await CompareAsync("thresholds swing", () => recalculate.OfAllAsync(CategoryCause.Rules, default), () => BareWriteAsync(line));

        var (overLines, _) = await TimeAsync(() => BareReadAsync(OverLines));
        var (rollup, _) = await TimeAsync(() => database.Get<SalesRollup>().OfAllAsync(default));
        Console.WriteLine(Text($"sums straight over the order lines, bare: {overLines.TotalSeconds:F1} s; the roll-up that keeps them by month: {rollup.TotalSeconds:F1} s"));
    }

    private async Task CompareAsync(string what, Func<Task<int>> portal, Func<Task<int>> bare)
    {
        var (ours, theirs, moved, bareMoved) = (new List<double>(), new List<double>(), 0, 0);
        for (var run = -1; run < Math.Min(runs, MostRuns); run++)
        {
            var (portalTime, letters) = await TimeAsync(portal);
            var (bareTime, bareLetters) = await TimeAsync(bare);
            if (run >= 0)
            {
                ours.Add(portalTime.TotalSeconds);
                theirs.Add(bareTime.TotalSeconds);
                (moved, bareMoved) = (letters, bareLetters);
            }
        }

        var (median, bareMedian) = (ours.Order().ElementAt(ours.Count / 2), theirs.Order().ElementAt(theirs.Count / 2));
        Console.WriteLine(Text($"| {what} | {moved}{(bareMoved is 0 ? "" : Text($" / {bareMoved}"))} | {median:F2} | {bareMedian:F2} | {median / bareMedian:F2} |"));
    }

    /// <summary>The portal judges by the one percent, the bare SQL by the other, in turns: each moves what the other left.</summary>
    private async Task<decimal> SwingAsync()
    {
        await using var db = database.OpenAsSystem();
        var usual = RevenueLevels.Bringing(new CategoryRules().VolumePercent, await RecalculateCategories.VolumesAsync(db, default));
        db.Add(new CategoryRules { Number = await db.CategoryRules.MaxAsync(r => r.Number) + 1, VolumePercent = SwingPercent, HysteresisPercent = 0, ShareBelowPercent = 99, GapAmount = 20_000m, At = DateTime.UtcNow });
        await db.SaveChangesAsync();
        return usual;
    }

    private async Task<int> BareReadAsync(string sql)
    {
        await using var command = Command(sql, 0);
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
        }

        return 0;
    }

    private async Task<int> BareWriteAsync(decimal line)
    {
        await ExecuteAsync("BEGIN IMMEDIATE", line);
        var moved = 0;
        foreach (var statement in BareWrite)
        {
            moved = Math.Max(moved, await ExecuteAsync(statement, line));
        }

        await ExecuteAsync("COMMIT", line);
        return moved;
    }

    private async Task<int> ExecuteAsync(string sql, decimal line)
    {
        await using var command = Command(sql, line);
        return await command.ExecuteNonQueryAsync();
    }

    private Microsoft.Data.Sqlite.SqliteCommand Command(string sql, decimal line)
    {
        var command = database.Bare.CreateCommand();
#pragma warning disable CA2100 // statements of this class with days and an amount of its own
        command.CommandText = sql.Replace("$from", Text($"'{year.From:yyyy-MM-dd}'"), StringComparison.Ordinal).Replace("$to", Text($"'{year.To:yyyy-MM-dd}'"), StringComparison.Ordinal).Replace("$line", Text($"{line * 100:F0}"), StringComparison.Ordinal);
#pragma warning restore CA2100
        return command;
    }

    private static async Task<(TimeSpan Elapsed, int Result)> TimeAsync(Func<Task<int>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        return (Stopwatch.GetElapsedTime(start), result);
    }

    private async Task<string> DescribeAsync()
    {
        await using var db = database.OpenAsSystem();
        var (accounts, orders, lines) = (await db.Accounts.CountAsync(), await db.SalesOrders.CountAsync(), await db.OrderLines.CountAsync());
        var (months, records) = (await db.AccountMonthSales.CountAsync(), await db.PotentialRecords.CountAsync());
        return Text($"SQLite, {accounts:N0} accounts, {orders:N0} orders, {lines:N0} lines, {months:N0} months, {records:N0} potential records; {Environment.ProcessorCount} cores");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
