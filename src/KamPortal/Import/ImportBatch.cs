using KamPortal.Audit;

namespace KamPortal.Import;

/// <summary>One file brought in: what it was, how it was read, what came of it.</summary>
internal sealed class ImportBatch : IAudited
{
    public const int SourceMaxLength = 50;
    public const int FileNameMaxLength = 260;
    public const int ErrorMaxLength = 1000;
    public const int HashLength = 64;
    public const int StoredAsMaxLength = 100;

    /// <summary>A running batch silent for that long has lost its server; another one may go on with it.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(3);

    public int Id { get; private set; }

    public ImportKind Kind { get; init; }

    /// <summary>The system the external ids belong to, e.g. "1C".</summary>
    public required string Source { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string FileHash { get; init; }

    /// <summary>Name within the import folder; null when the command line reads the file where it lies.</summary>
    public string? StoredAs { get; init; }

    /// <summary>ru or en: the language of the reasons.</summary>
    public string Language { get; init; } = "ru";

    public DateTime CreatedAt { get; init; }

    public int? CreatedById { get; init; }

    public DateTime? FinishedAt { get; set; }

    public ImportStatus Status { get; set; }

    public bool IsDryRun { get; set; }

    /// <summary>The <see cref="ColumnMap"/> used, JSON.</summary>
    public string Map { get; set; } = "{}";

    /// <summary>Who works on it: whoever lost the claim commits nothing more.</summary>
    public Guid? Claim { get; set; }

    /// <summary>UTC of the last sign of life while running.</summary>
    public DateTime? AliveAt { get; set; }

    public int Total { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public int Rejected { get; set; }

    /// <summary>Rows dealt with so far, committed together with them: a lost run goes on from here.</summary>
    public int Progress { get; set; }

    public string? Warning { get; set; }

    public string? Error { get; set; }

    int? IAudited.AuditAccountId => null;
}
