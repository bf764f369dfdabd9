using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Finds the accounts a chunk's rows name, by the source's id and then by INN.</summary>
internal sealed class AccountReferences
{
    private readonly Dictionary<string, int> found;

    private AccountReferences(Dictionary<string, int> found) => this.found = found;

    public IReadOnlyCollection<int> Ids => found.Values;

    public static async Task<AccountReferences> LoadAsync(KamDbContext db, string source, IEnumerable<RowWork> rows, CancellationToken cancellationToken)
    {
        var references = rows.Select(r => r.Cells.Text("account")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var found = await ExternalKeys.FindAsync(db, source, ImportKind.Accounts, references, cancellationToken);
        var numbers = references.Where(r => !found.ContainsKey(r) && r.Length is 10 or 12 && r.All(char.IsAsciiDigit)).ToList();
        if (numbers.Count > 0)
        {
            var byNumber = await db.Accounts.Where(a => numbers.Contains(a.Inn!)).Select(a => new { a.Inn, a.Id }).ToListAsync(cancellationToken);
            foreach (var same in byNumber.GroupBy(a => a.Inn!).Where(g => g.Count() == 1))
            {
                found[same.Key] = same.First().Id;
            }
        }

        return new AccountReferences(found);
    }

    /// <exception cref="RuleViolation">The row names no account, or an unknown one.</exception>
    public int Find(RowCells cells)
    {
        var reference = cells.Required("account");
        return found.TryGetValue(reference, out var id) ? id : throw cells.Reject(ImportMessages.CellUnknownAccount, "account", reference);
    }
}
