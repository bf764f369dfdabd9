using System.Data;
using System.Data.Common;
using System.Globalization;
using KamPortal.Data;
using Microsoft.Data.SqlClient;

namespace KamPortal.Db.SqlServer;

/// <summary>SqlBulkCopy in portions, keeping the numbers the rows already have, if they have.</summary>
internal sealed class SqlServerBulkWriter : IBulkWriter
{
    public static readonly SqlServerBulkWriter Instance = new();

    private const int Portion = 20_000;

    public bool IsAlone => false;

    public string HighestNumber(string table, string column) => $"SELECT MAX([{column}]) FROM [{table}]";

    public async Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object[]> rows, bool numbered, CancellationToken cancellationToken)
    {
        using var copy = new SqlBulkCopy((SqlConnection)connection, (numbered ? SqlBulkCopyOptions.KeepIdentity : SqlBulkCopyOptions.Default) | SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = $"[{table}]",
            BulkCopyTimeout = 0,
        };
        using var portion = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            portion.Columns.Add(column.Name, column.Type == typeof(DateOnly) ? typeof(DateTime) : column.Type);
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        var count = 0;
        foreach (var row in rows)
        {
            portion.Rows.Add(Array.ConvertAll(row, v => v is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : v));
            if (++count % Portion == 0)
            {
                await copy.WriteToServerAsync(portion, cancellationToken);
                portion.Clear();
            }
        }

        await copy.WriteToServerAsync(portion, cancellationToken);
        return count;
    }
}
