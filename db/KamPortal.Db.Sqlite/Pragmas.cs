using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KamPortal.Db.Sqlite;

/// <summary>Set on every opened connection; WAL itself stays in the file.</summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    public static readonly Pragmas Instance = new();

    // The log is carried over after 16 MB: jobs write the same pages of the indexes again and again, and each time costs.
    private const string Text = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=4000; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
