using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KamPortal.TestSupport;

/// <summary>Every value of every table of an SQLite file, with the hidden number of the row, as somebody finds it who took the file away.</summary>
public sealed record DatabaseDump(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables)
{
    /// <summary>The hidden number of a row: tells in which order rows of a table without a number came.</summary>
    public const string RowId = "rowid";

    public IReadOnlyList<IReadOnlyDictionary<string, string>> this[string table] => Tables[table];

    public static async Task<DatabaseDump> TakeAsync(TestDatabase database)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var table in (await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")).Select(r => r["name"]))
        {
            tables[table] = await ReadAsync(connection, $"SELECT rowid AS {RowId}, * FROM \"{table}\" ORDER BY rowid");
        }

        return new DatabaseDump(tables);
    }

    /// <summary>Tables that differ, without those named.</summary>
    public IReadOnlyList<string> Changed(DatabaseDump later, params string[] except) =>
        [.. Tables.Keys.Union(later.Tables.Keys).Where(t => !except.Contains(t) && !(Tables.TryGetValue(t, out var before) && later.Tables.TryGetValue(t, out var after) && before.Select(Line).SequenceEqual(after.Select(Line)))).Order()];

    public static string Line(IReadOnlyDictionary<string, string> row) => string.Join('|', row.Select(c => c.Key + "=" + c.Value));

    private static async Task<List<IReadOnlyDictionary<string, string>>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names come from the database itself
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (await reader.ReadAsync())
        {
            var row = new Dictionary<string, string>();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "";
            }

            rows.Add(row);
        }

        return rows;
    }
}
