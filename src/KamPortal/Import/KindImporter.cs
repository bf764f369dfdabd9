using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Turns rows of one kind into entities: loads what a chunk needs in a few queries, then each row matches, checks and changes in memory.</summary>
internal abstract class KindImporter(ImportSession session)
{
    protected ImportSession Session => session;

    public virtual int ChunkSize => 500;

    /// <summary>The rows refer to each other; the session orders them so that a row comes after the one it refers to.</summary>
    public virtual Func<RowCells, (IEnumerable<string> Names, string? Parent)>? References => null;

    /// <summary>Called once a row and pass, in the order of the file.</summary>
    public virtual string? Identify(RowCells cells) => cells.Text(ImportFields.ExternalId);

    /// <summary>A new pass over the file begins.</summary>
    public virtual void Restart()
    {
    }

    public abstract Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken);

    /// <exception cref="RuleViolation">The row is not taken; the message is its reason.</exception>
    public abstract void Apply(KamDbContext db, RowWork row);

    /// <summary>After the chunk is saved, in the same transaction.</summary>
    public virtual Task SavedAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken) => Task.CompletedTask;

    public static KindImporter For(ImportSession session) => session.Kind switch
    {
        ImportKind.Staff => new StaffImporter(session),
        ImportKind.Accounts => new AccountImporter(session),
        ImportKind.People => new PersonImporter(session),
        ImportKind.ProductGroups => new ProductGroupImporter(session),
        ImportKind.Orders => new OrderImporter(session),
        ImportKind.OrderLines => new OrderLineImporter(session),
        _ => throw new ArgumentOutOfRangeException(nameof(session), session.Kind, null),
    };

    protected Task<Dictionary<string, int>> KeysAsync(KamDbContext db, ImportKind kind, IEnumerable<string?> values, CancellationToken cancellationToken) =>
        ExternalKeys.FindAsync(db, session.Source, kind, values, cancellationToken);

    /// <exception cref="RuleViolation">The entity is known to the source under another id already.</exception>
    protected static void RequireUnbound(RowWork row, string? boundTo, string what)
    {
        if (row.ExternalId is not null && boundTo is not null && !string.Equals(boundTo, row.ExternalId, StringComparison.Ordinal))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.BoundToOtherId, what, boundTo));
        }
    }

    /// <summary>Other rows of the file may not be about the same entity.</summary>
    protected void RequireFirst(RowWork row, string what, params string?[] keys)
    {
        foreach (var key in keys)
        {
            if (!string.IsNullOrEmpty(key))
            {
                session.RequireFirst(what, key, row.Line);
            }
        }
    }

    /// <summary>Call when nothing can reject the row any more.</summary>
    protected void Claim(RowWork row, string what, params string?[] keys)
    {
        foreach (var key in keys)
        {
            if (!string.IsNullOrEmpty(key))
            {
                session.FirstClaim(what, key, row.Line);
            }
        }
    }
}
