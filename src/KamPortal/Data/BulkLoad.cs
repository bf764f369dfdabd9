using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace KamPortal.Data;

/// <summary>
/// Writes many new rows past the change tracker, inside the context's open transaction. Nothing is audited and no search
/// word is kept on the way: whoever generates the rows writes those as well.
/// </summary>
internal sealed class BulkLoad(KamDbContext db)
{
    private readonly IBulkWriter writer = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<IBulkWriter>().FirstOrDefault()
        ?? throw new InvalidOperationException("The database's options bring no bulk writer.");

    private readonly Dictionary<Type, object> tables = [];
    private readonly Dictionary<Type, long> numbers = [];
    private readonly Dictionary<string, int> written = [];

    /// <inheritdoc cref="IBulkWriter.IsAlone"/>
    public bool IsAlone => writer.IsAlone;

    /// <summary>Rows written so far by table.</summary>
    public IReadOnlyDictionary<string, int> Written => written;

    /// <summary>Gives the row the next number of its table.</summary>
    public int Number<TEntity>(TEntity row) where TEntity : class
    {
        var table = Table<TEntity>();
        var id = Next(table);
        table.Number(row, id);
        return (int)id;
    }

    /// <summary>Writes the rows as they come; those without a number get one.</summary>
    public async Task WriteAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellationToken) where TEntity : class
    {
        var table = Table<TEntity>();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk rows are written in a transaction.");
        var count = await writer.WriteAsync(db.Database.GetDbConnection(), transaction, table.Name, table.Columns, Values(table, rows), true, cancellationToken);
        written[table.Name] = written.GetValueOrDefault(table.Name) + count;
    }

    /// <summary>Writes the rows beside other writers, and gives them the numbers the database gave.</summary>
    /// <param name="key">Property of a unique column, by which the rows are found again where the database numbers them.</param>
    public async Task InsertAsync<TEntity>(IReadOnlyCollection<TEntity> rows, string key, Func<TEntity, string> keyOf, CancellationToken cancellationToken) where TEntity : class
    {
        if (writer.IsAlone)
        {
            await WriteAsync(rows, cancellationToken);
            return;
        }

        await AppendAsync(rows, cancellationToken);
        var table = Table<TEntity>();
        var keys = rows.Select(keyOf).ToArray();
        var numbers = await db.Set<TEntity>().Where(row => EF.Parameter(keys).Contains(EF.Property<string>(row, key)))
            .Select(row => new { Key = EF.Property<string>(row, key), Id = EF.Property<int>(row, "Id") }).ToDictionaryAsync(row => row.Key, row => row.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows)
        {
            table.Number(row, numbers[keyOf(row)]);
        }
    }

    /// <summary>Writes the rows and lets the database number them: safe beside other writers. The rows do not learn their numbers.</summary>
    public Task<int> AppendAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellationToken) where TEntity : class
    {
        var table = BulkTable<TEntity>.Of(db.Model, withKey: false);
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk rows are written in a transaction.");
        return writer.WriteAsync(db.Database.GetDbConnection(), transaction, table.Name, table.Columns, Values(table, rows), false, cancellationToken);
    }

    /// <summary>Sets a property whose setter is the entity's own, as EF does when it reads a row.</summary>
    public static void Set<TEntity, TValue>(TEntity row, string property, TValue value) where TEntity : class => Setter<TEntity, TValue>.Of(property)(row, value);

    private IEnumerable<object[]> Values<TEntity>(BulkTable<TEntity> table, IEnumerable<TEntity> rows) where TEntity : class
    {
        var values = new object[table.Columns.Count];
        foreach (var row in rows)
        {
            if (table.NeedsNumber(row))
            {
                table.Number(row, Next(table));
            }

            if (row is IVersioned { Version: 0 } versioned)
            {
                versioned.Version = 1;
            }

            table.Read(row, values);
            yield return values;
        }
    }

    private BulkTable<TEntity> Table<TEntity>() where TEntity : class
    {
        if (!tables.TryGetValue(typeof(TEntity), out var table))
        {
            tables[typeof(TEntity)] = table = BulkTable<TEntity>.Of(db.Model);
        }

        return (BulkTable<TEntity>)table;
    }

    private long Next<TEntity>(BulkTable<TEntity> table) where TEntity : class
    {
        if (!numbers.TryGetValue(typeof(TEntity), out var last))
        {
            last = Highest(table.Name, table.KeyColumn!);
        }

        return numbers[typeof(TEntity)] = last + 1;
    }

    private long Highest(string table, string column)
    {
        using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // both names come from the model
        command.CommandText = writer.HighestNumber(table, column);
#pragma warning restore CA2100
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static class Setter<TEntity, TValue>
    {
        private static readonly Dictionary<string, Action<TEntity, TValue>> Compiled = [];

        public static Action<TEntity, TValue> Of(string property)
        {
            lock (Compiled)
            {
                if (!Compiled.TryGetValue(property, out var set))
                {
                    var row = Expression.Parameter(typeof(TEntity));
                    var value = Expression.Parameter(typeof(TValue));
                    var target = Expression.Property(row, typeof(TEntity).GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!);
                    Compiled[property] = set = Expression.Lambda<Action<TEntity, TValue>>(Expression.Assign(target, Expression.Convert(value, target.Type)), row, value).Compile();
                }

                return set;
            }
        }
    }
}
