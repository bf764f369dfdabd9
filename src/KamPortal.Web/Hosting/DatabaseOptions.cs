using System.ComponentModel.DataAnnotations;

namespace KamPortal.Web.Hosting;

/// <summary>Section Database; the connection string itself is ConnectionStrings:KamPortal.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [RegularExpression("Sqlite|SqlServer", ErrorMessage = "Database:Provider is Sqlite or SqlServer.")]
    public string Provider { get; init; } = "Sqlite";

    /// <summary>Rows EF writes in one command on SQL Server; empty leaves EF's own choice, 1 avoids MERGE.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; init; }

    /// <summary>SQLite always migrates at start. On SQL Server the script in db/ is run at deployment, unless this is set.</summary>
    public bool MigrateAtStart { get; init; }
}
