using System.Data.Common;
using System.Globalization;
using System.Text;
using KamPortal.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KamPortal.Db.Sqlite;

/// <summary>One prepared INSERT, run for each row, its values bound without the cost of ADO.NET's parameters.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    public static readonly SqliteBulkWriter Instance = new();

    /// <summary>A transaction that writes holds the only lock for writing from its start.</summary>
    public bool IsAlone => true;

    /// <summary>Numbers of deleted rows are not given again, as AUTOINCREMENT promises.</summary>
    public string HighestNumber(string table, string column) =>
        $"SELECT MAX(COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '{table}'), 0), COALESCE((SELECT MAX(\"{column}\") FROM \"{table}\"), 0))";

    public Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object[]> rows, bool numbered, CancellationToken cancellationToken) =>
        Task.FromResult(Insert(((SqliteConnection)connection).Handle!, table, columns, rows, cancellationToken));

    private static int Insert(sqlite3 database, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object[]> rows, CancellationToken cancellationToken)
    {
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var insert), database);
        using (insert)
        {
            var count = 0;
            var bound = new object?[columns.Count];
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    // What is bound stays bound from row to row, and many columns of many rows say the same.
                    if (row[i] is byte[] || !row[i].Equals(bound[i]))
                    {
                        SqliteException.ThrowExceptionForRC(Bind(insert, i + 1, row[i]), database);
                        bound[i] = row[i];
                    }
                }

                if (raw.sqlite3_step(insert) is var result and not raw.SQLITE_DONE)
                {
                    // What the step said is told again, in the words of the row's fault, by the reset.
                    SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(insert) is var reason and not raw.SQLITE_OK ? reason : result, database);
                }

                raw.sqlite3_reset(insert);
                if (++count % 1000 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }

            return count;
        }
    }

    /// <summary>Each type as Microsoft.Data.Sqlite keeps it.</summary>
    private static int Bind(sqlite3_stmt insert, int index, object value) => value switch
    {
        DBNull => raw.sqlite3_bind_null(insert, index),
        string text => Text(insert, index, text),
        int number => raw.sqlite3_bind_int(insert, index, number),
        long number => raw.sqlite3_bind_int64(insert, index, number),
        bool yes => raw.sqlite3_bind_int(insert, index, yes ? 1 : 0),
        double number => raw.sqlite3_bind_double(insert, index, number),
        DateOnly day => Text(insert, index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => Text(insert, index, instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        TimeOnly time => Text(insert, index, time.Ticks % 10_000_000 == 0 ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
        Guid guid => Text(insert, index, guid.ToString().ToUpperInvariant()),
        byte[] bytes => raw.sqlite3_bind_blob(insert, index, bytes),
        _ => throw new NotSupportedException($"No column keeps a {value.GetType().Name}."),
    };

    private static int Text(sqlite3_stmt insert, int index, string text)
    {
        Span<byte> bytes = text.Length <= 300 ? stackalloc byte[3 * text.Length] : new byte[Encoding.UTF8.GetByteCount(text)];
        return raw.sqlite3_bind_text(insert, index, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
