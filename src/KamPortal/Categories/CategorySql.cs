using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;

namespace KamPortal.Categories;

/// <summary>
/// The statements of the recalculation, for both databases. Money is kopecks on SQLite and decimal(18,2) on SQL Server: all
/// comparisons are linear in money, so they read alike. <see cref="AbcdRule"/> says the same in C#; a test holds them together.
/// Values are written into the text: with parameters, SQL Server would forget the table of fresh figures after its statement.
/// </summary>
internal sealed class CategorySql
{
    /// <summary>A share beyond any sense is kept as this many percent, so that one wrong figure never stops the others.</summary>
    public const int ShareCeiling = 1_000_000_000;

    private const string Lower = "CASE {0} WHEN 'A' THEN 1 WHEN 'B' THEN 2 WHEN 'C' THEN 3 WHEN 'D' THEN 4 ELSE 5 END";

    private readonly bool isSqlite;
    private readonly CategoryRules rules;
    private readonly RevenueLevels levels;

    public CategorySql(KamDbContext db, CategoryRules rules, RevenueLevels levels) =>
        (isSqlite, this.rules, this.levels) = (db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true, rules, levels);

    private string Fresh => isSqlite ? "temp.FreshCategories" : "#FreshCategories";

    public string Drop => $"DROP TABLE {Fresh}";

    /// <summary>Figures of the accounts for which something is to be written, into the table of fresh figures.</summary>
    /// <param name="accountIds">Null: all.</param>
    public string Collect(DateOnly from, DateOnly to, IReadOnlyCollection<int>? accountIds)
    {
        var (create, into) = isSqlite ? ($"CREATE TABLE {Fresh} AS ", "") : ("", $" INTO {Fresh}");
        return $"""
            {create}{Lettered(from, to, accountIds)}
            SELECT AccountId, OwnerId, Volume, Potential, AsOfOn, Gap, SharePercent, Abc, TakesMuch, CanMore, Category, Previous, IsFigureNew,
                CASE WHEN Category = Previous THEN 0 WHEN IsKey = 1 AND {string.Format(CultureInfo.InvariantCulture, Lower, "Category")} > {string.Format(CultureInfo.InvariantCulture, Lower, "Previous")} THEN 2 ELSE 1 END AS Move{into}
            FROM (
                SELECT l.*, CASE WHEN COALESCE(Potential, -1) <> COALESCE(WasPotential, -1) OR COALESCE(Gap, -1) <> COALESCE(WasGap, -1)
                    OR COALESCE(SharePercent, -100000000000000) <> COALESCE(WasShare, -100000000000000) OR Abc <> WasAbc
                    OR CASE WHEN AsOfOn = WasAsOfOn OR (AsOfOn IS NULL AND WasAsOfOn IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS IsFigureNew
                FROM Lettered l
            ) f
            WHERE IsFigureNew = 1 OR Category <> Previous
            """;
    }

    /// <summary>Owner, letter now, letter by these rules, whether a key account, how many, shipments in whole roubles.</summary>
    public string Moves(DateOnly from, DateOnly to) => $"""
        {Lettered(from, to, null)}
        SELECT OwnerId, Previous, Category, IsKey, COUNT(*), CAST(SUM(Volume){(isSqlite ? " / 100" : "")} AS bigint) FROM Lettered GROUP BY OwnerId, Previous, Category, IsKey
        """;

    /// <summary>Open proposals that the new figures no longer say, or say of another letter.</summary>
    public string Withdraw(IReadOnlyCollection<int>? accountIds) => $"""
        DELETE FROM CategoryAssessments
        WHERE State = 'Proposed'{In("AccountId", accountIds)}
            AND NOT EXISTS (SELECT 1 FROM {Fresh} f WHERE f.AccountId = CategoryAssessments.AccountId AND f.Move = 2 AND f.Category = CategoryAssessments.Category)
        """;

    /// <summary>A row for each letter that changes or, of a key account, would go down; <see cref="AbcdOn"/> and the figures are written after it.</summary>
    public string Assess(DateOnly on, DateTime at, CategoryCause cause, DateTime declinedSince) => $"""
        INSERT INTO CategoryAssessments (AccountId, OwnerId, AsOfOn, At, RulesNumber, Volume, Potential, Gap, VolumeThreshold, TakesMuch, CanMore, Category, Previous, Abc, Cause, State)
        SELECT f.AccountId, f.OwnerId, {Day(on)}, {Instant(at)}, {rules.Number}, f.Volume, f.Potential, f.Gap, {Money(levels.Volume)}, f.TakesMuch, f.CanMore, f.Category, f.Previous, f.Abc,
            CASE WHEN EXISTS (SELECT 1 FROM CategoryAssessments e WHERE e.AccountId = f.AccountId) THEN '{cause}' ELSE '{CategoryCause.First}' END,
            CASE WHEN f.Move = 2 THEN '{AssessmentState.Proposed}' ELSE '{AssessmentState.Applied}' END
        FROM {Fresh} f
        WHERE f.Move = 1
            OR (f.Move = 2 AND NOT EXISTS (
                SELECT 1 FROM CategoryAssessments e
                WHERE e.AccountId = f.AccountId AND (e.State = 'Proposed'
                    OR (e.State = 'Declined' AND e.Category = f.Category AND e.Previous = f.Previous AND e.RulesNumber = {rules.Number} AND e.DecidedAt >= {Instant(declinedSince)}))))
        """;

    public string WriteFigures => $"""
        UPDATE Accounts SET Potential = f.Potential, PotentialAsOfOn = f.AsOfOn, Gap = f.Gap, SharePercent = f.SharePercent, Abc = f.Abc
        FROM {Fresh} AS f WHERE f.AccountId = Accounts.Id AND f.IsFigureNew = 1
        """;

    /// <summary>Open forms notice, the planner goes through the account again, a route ends with group D.</summary>
    public string WriteLetters(DateOnly on) => $"""
        UPDATE Accounts SET Abcd = f.Category, AbcdOn = {Day(on)}, Version = Version + 1, TouchesPlannedOn = NULL, Route = NULL
        FROM {Fresh} AS f WHERE f.AccountId = Accounts.Id AND f.Move = 1
        """;

    /// <summary>Common table expressions up to <c>Lettered</c>: every account with its figures, sides and letter.</summary>
    public string Lettered(DateOnly from, DateOnly to, IReadOnlyCollection<int>? accountIds)
    {
        var (much, more) = ("Previous IN ('A', 'B')", "Previous IN ('A', 'C')");
        var rule = new AbcdRule(levels.Volume, rules.ShareBelowPercent, rules.GapAmount, rules.HysteresisPercent);
        var share = isSqlite
            ? "CASE WHEN Volume < 0 THEN -1 ELSE 1 END * CAST((ABS(Volume) * 20000 + Potential) / (2 * Potential) AS bigint)"
            : "ROUND(Volume * 100 / Potential, 2)";
        return $"""
            WITH Sales AS (
                SELECT AccountId, ProductGroupId, SUM(Amount) AS Amount
                FROM AccountMonthSales
                WHERE Month >= {Day(from)} AND Month < {Day(to)}{In("AccountId", accountIds)}
                GROUP BY AccountId, ProductGroupId
            ), Volumes AS (
                SELECT AccountId, SUM(Amount) AS Volume FROM Sales GROUP BY AccountId
            ), Told AS (
                SELECT r.AccountId, MIN(r.AsOfOn) AS AsOfOn,
                    SUM(CASE WHEN r.GroupKey > 0 THEN r.Annual ELSE 0 END) AS Spread,
                    MAX(CASE WHEN r.GroupKey = 0 THEN r.Annual END) AS Whole,
                    SUM(CASE WHEN r.GroupKey > 0 THEN COALESCE(s.Amount, 0) ELSE 0 END) AS SpreadSales,
                    SUM(CASE WHEN r.GroupKey > 0 AND r.Annual > COALESCE(s.Amount, 0) THEN r.Annual - COALESCE(s.Amount, 0) ELSE 0 END) AS SpreadGap
                FROM PotentialRecords r
                LEFT JOIN Sales s ON s.AccountId = r.AccountId AND s.ProductGroupId = r.ProductGroupId
                WHERE r.IsCurrent = 1{In("r.AccountId", accountIds)}
                GROUP BY r.AccountId
            ), Figures AS (
                SELECT a.Id AS AccountId, a.OwnerId, a.Abcd AS Previous, CASE WHEN a.KeyStatus = 'Key' OR a.ManagerKeyStatus = 'Key' THEN 1 ELSE 0 END AS IsKey,
                    a.Potential AS WasPotential, a.PotentialAsOfOn AS WasAsOfOn, a.Gap AS WasGap, a.SharePercent AS WasShare, a.Abc AS WasAbc,
                    CAST(COALESCE(v.Volume, 0) AS decimal(18, 2)) AS Volume, t.AsOfOn,
                    CAST(CASE WHEN t.Whole > t.Spread THEN t.Whole ELSE t.Spread END AS decimal(18, 2)) AS Potential,
                    CAST(t.SpreadGap + CASE WHEN t.Whole IS NULL THEN 0 WHEN CASE WHEN t.Whole > t.Spread THEN t.Whole ELSE t.Spread END - t.Spread > COALESCE(v.Volume, 0) - t.SpreadSales
                        THEN CASE WHEN t.Whole > t.Spread THEN t.Whole ELSE t.Spread END - t.Spread - COALESCE(v.Volume, 0) + t.SpreadSales ELSE 0 END AS decimal(18, 2)) AS Gap
                FROM Accounts a
                LEFT JOIN Volumes v ON v.AccountId = a.Id
                LEFT JOIN Told t ON t.AccountId = a.Id
                WHERE a.IsArchived = 0{In("a.Id", accountIds)}
            ), Judged AS (
                SELECT f.*,
                    CASE WHEN Potential IS NULL OR Potential = 0 THEN NULL WHEN Volume >= Potential * {ShareCeiling / 100} THEN {Money(ShareCeiling)} WHEN Volume <= Potential * {-ShareCeiling / 100} THEN {Money(-ShareCeiling)} ELSE {share} END AS SharePercent,
                    CASE WHEN Volume <= 0 THEN 'None' WHEN Volume >= {Money(levels.ClassA)} THEN 'A' WHEN Volume >= {Money(levels.ClassB)} THEN 'B' ELSE 'C' END AS Abc,
                    CASE WHEN Volume > 0 AND Volume * 100 >= CASE WHEN {much} THEN {Hundredfold(rule.VolumeFor(true))} WHEN Previous = 'Unknown' THEN {Hundredfold(rule.VolumeFor(null))} ELSE {Hundredfold(rule.VolumeFor(false))} END THEN 1 ELSE 0 END AS TakesMuch,
                    CASE WHEN Potential IS NULL THEN NULL
                        WHEN Potential > 0
                            AND Volume * 10000 < Potential * CASE WHEN {more} THEN {Hundredth(rule.ShareFor(true))} WHEN Previous = 'Unknown' THEN {Hundredth(rule.ShareFor(null))} ELSE {Hundredth(rule.ShareFor(false))} END
                            AND Gap * 100 >= CASE WHEN {more} THEN {Hundredfold(rule.GapFor(true))} WHEN Previous = 'Unknown' THEN {Hundredfold(rule.GapFor(null))} ELSE {Hundredfold(rule.GapFor(false))} END THEN 1
                        ELSE 0 END AS CanMore
                FROM Figures f
            ), Lettered AS (
                SELECT j.*, CASE WHEN CanMore IS NULL THEN '{AbcdCategory.Unknown}' WHEN TakesMuch = 1 AND CanMore = 1 THEN 'A' WHEN TakesMuch = 1 THEN 'B' WHEN CanMore = 1 THEN 'C' ELSE 'D' END AS Category
                FROM Judged j
            )
            """;
    }

    private static string In(string column, IReadOnlyCollection<int>? ids) => ids is null ? "" : $" AND {column} IN ({string.Join(',', ids)})";

    /// <summary>An amount of at most two decimals.</summary>
    private string Money(decimal amount) => (isSqlite ? amount * 100 : amount).ToString(isSqlite ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>An amount of at most four decimals times a hundred.</summary>
    private string Hundredfold(decimal amount) => Money(amount * 100);

    /// <summary>Hundredths of a percent, which are whole.</summary>
    private static string Hundredth(decimal percent) => (percent * 100).ToString("0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    private static string Instant(DateTime at) => $"'{at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}'";
}
