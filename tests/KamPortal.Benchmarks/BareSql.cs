using Microsoft.Data.Sqlite;

namespace KamPortal.Benchmarks;

/// <summary>What an expert would write by hand for the same rows; every value of every row is read.</summary>
internal sealed class BareSql(SqliteConnection connection)
{
    private const string Columns = "a.Id, a.Name, a.Inn, a.OwnerId, u.LastName, u.FirstName, a.Size, a.Abcd, a.KeyStatus, a.Status, a.Region, a.Industry, a.NextTouchOn, a.LastTouchOn, a.Sales12Months, a.CreatedOn";

    public Func<Task> Page(string where, string order, int offset, params (string Name, object Value)[] values) =>
        () => ReadAsync($"SELECT {Columns} FROM (SELECT Id FROM Accounts a WHERE a.IsArchived = 0{where} ORDER BY {order} LIMIT 50 OFFSET {offset}) f JOIN Accounts a ON a.Id = f.Id JOIN PortalUsers u ON u.Id = a.OwnerId", values);

    public async Task ReadAsync(string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements of this project
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
        }
    }
}
