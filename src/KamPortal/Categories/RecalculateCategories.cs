using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>
/// Brings potential, gap, share of wallet, ABC class and ABCD letter of accounts in line with potentials and shipments, set by set.
/// V is <see cref="AccountMonthSales"/> of the 12 full months; P = max(Σ current records of groups, record of everything together),
/// what the latter has more is the rest, a group of its own with the shipments of groups without a record;
/// Gap = Σ max(0, P_g − V_g) with that rest; share = V ÷ P × 100 (domain.md, glossary). Then <see cref="AbcdRule"/>.
/// <para>
/// T_vol and the classes of revenue come from the shipments of all accounts that are not archived, whichever are recalculated.
/// A key account's letter does not go down by itself: it is proposed to the owner's supervisor; a declined proposal is not
/// repeated for three months. Running again changes nothing; several at once wait for each other. Archived accounts stay as they are.
/// </para>
/// </summary>
public sealed class RecalculateCategories(KamDb kam, TimeProvider clock)
{
    public const string Actor = "categories";

    private const int AccountsAtOnce = 1000;
    private const int DeclineHoldsMonths = 3;

    /// <summary>Only the accounts named, after their potentials or shipments were saved; not inside another transaction.</summary>
    /// <returns>How many letters changed or were proposed.</returns>
    public Task<int> OfAccountsAsync(IReadOnlyCollection<int> accountIds, CategoryCause cause, CancellationToken cancellationToken) =>
        accountIds.Count == 0 ? Task.FromResult(0) : RunAsync([.. accountIds.Distinct().Order().Chunk(AccountsAtOnce)], cause, cancellationToken);

    /// <summary>All accounts; safe to run at any time.</summary>
    /// <returns>How many letters changed or were proposed.</returns>
    public Task<int> OfAllAsync(CategoryCause cause, CancellationToken cancellationToken) => RunAsync([null], cause, cancellationToken);

    private async Task<int> RunAsync(IReadOnlyList<int[]?> chunks, CategoryCause cause, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await WaitForOthersAsync(db, cancellationToken);
        var changed = await InTransactionAsync(db, chunks, cause, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <summary>A recalculation or decision of another server holds this row until it is committed.</summary>
    internal static Task WaitForOthersAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.CategoryRules.Where(r => r.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.Note, r => r.Note), cancellationToken);

    /// <summary>For a verb that has changed the rules in its own transaction, after <see cref="WaitForOthersAsync"/>.</summary>
    internal async Task<int> InTransactionAsync(KamDbContext db, IReadOnlyList<int[]?> chunks, CategoryCause cause, CancellationToken cancellationToken)
    {
        var rules = await db.CategoryRules.AsNoTracking().OrderByDescending(r => r.Number).FirstAsync(cancellationToken);
        var sql = new CategorySql(db, rules, RevenueLevels.Of(rules, await VolumesAsync(db, cancellationToken)));
        var (today, now) = (LocalTime.Today(clock, null), clock.GetUtcNow().UtcDateTime);
        var (from, to) = SalesRollup.TrailingYear(today);
        var changed = 0;
        foreach (var ids in chunks)
        {
            await db.Database.ExecuteSqlRawAsync(sql.Collect(from, to, ids), cancellationToken);
            await db.Database.ExecuteSqlRawAsync(sql.Withdraw(ids), cancellationToken);
            changed += await db.Database.ExecuteSqlRawAsync(sql.Assess(today, now, cause, now.AddMonths(-DeclineHoldsMonths)), cancellationToken);
            await db.Database.ExecuteSqlRawAsync(sql.WriteFigures, cancellationToken);
            await db.Database.ExecuteSqlRawAsync(sql.WriteLetters(today), cancellationToken);
            await db.Database.ExecuteSqlRawAsync(sql.Drop, cancellationToken);
        }

        return changed;
    }

    /// <summary>Letters now against those by other thresholds; writes nothing.</summary>
    internal async Task<IReadOnlyList<CategoryMove>> MovesAsync(KamDbContext db, CategorySql sql, CancellationToken cancellationToken)
    {
        var (from, to) = SalesRollup.TrailingYear(LocalTime.Today(clock, null));
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // no text of a person's in it
        command.CommandText = sql.Moves(from, to);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var moves = new List<CategoryMove>();
        while (await reader.ReadAsync(cancellationToken))
        {
            moves.Add(new CategoryMove(reader.GetInt32(0), Enum.Parse<AbcdCategory>(reader.GetString(1)), Enum.Parse<AbcdCategory>(reader.GetString(2)), reader.GetInt32(3) == 1, reader.GetInt32(4), reader.GetInt64(5)));
        }

        return moves;
    }

    /// <summary>V of the accounts that buy, largest first, out of the list's index.</summary>
    internal static Task<List<decimal>> VolumesAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.AllVolumes.OrderByDescending(v => v).ToListAsync(cancellationToken);
}
