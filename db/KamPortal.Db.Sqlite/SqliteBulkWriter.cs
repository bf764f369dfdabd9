using System.Data.Common;
using KamPortal.Data;
using Microsoft.Data.Sqlite;

namespace KamPortal.Db.Sqlite;

/// <summary>One prepared INSERT, run for each row.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    public static readonly SqliteBulkWriter Instance = new();

    public Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object[]> rows, bool numbered, CancellationToken cancellationToken) =>
        Task.FromResult(Insert((SqliteConnection)connection, (SqliteTransaction)transaction, table, columns, rows, cancellationToken));

    private static int Insert(SqliteConnection connection, SqliteTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object[]> rows, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names come from the model
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToArray();
        command.Prepare();
        var count = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
            if (++count % 1000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return count;
    }
}
