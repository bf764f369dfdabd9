using KamPortal.Audit;

namespace KamPortal.Import;

/// <summary>One file brought in: what it was, how it was read, what came of it.</summary>
internal sealed class ImportBatch : IAudited
{
    public const int SourceMaxLength = 50;
    public const int FileNameMaxLength = 260;
    public const int ErrorMaxLength = 1000;
    public const int HashLength = 64;

    public int Id { get; private set; }

    public ImportKind Kind { get; init; }

    /// <summary>The system the external ids belong to, e.g. "1C".</summary>
    public required string Source { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string FileHash { get; init; }

    public DateTime CreatedAt { get; init; }

    public int? CreatedById { get; init; }

    public DateTime? FinishedAt { get; set; }

    public ImportStatus Status { get; set; }

    public bool IsDryRun { get; init; }

    /// <summary>The <c>ColumnMap</c> used, JSON.</summary>
    public string Map { get; set; } = "{}";

    public int Total { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public int Rejected { get; set; }

    /// <summary>Rows read so far, for the progress bar.</summary>
    public int Progress { get; set; }

    public string? Error { get; set; }

    int? IAudited.AuditAccountId => null;
}
