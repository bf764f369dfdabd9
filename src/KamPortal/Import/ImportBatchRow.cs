namespace KamPortal.Import;

public sealed record ImportBatchRow
{
    public required int Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required string Source { get; init; }

    public required string FileName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Null when the command line imported.</summary>
    public string? CreatedBy { get; init; }

    public DateTime? FinishedAt { get; init; }

    public required ImportStatus Status { get; init; }

    public required bool IsDryRun { get; init; }

    /// <summary>The file lies in the import folder and can be read again.</summary>
    public required bool HasFile { get; init; }

    public required int Total { get; init; }

    public required int Created { get; init; }

    public required int Updated { get; init; }

    public required int Unchanged { get; init; }

    public required int Rejected { get; init; }

    public required int Progress { get; init; }

    public string? Warning { get; init; }

    public string? Error { get; init; }

    public bool IsUnderWay => Status is ImportStatus.Queued or ImportStatus.Running;

    /// <summary>Not begun in earnest: the mapping can still be changed.</summary>
    public bool IsOpen => HasFile && (Status == ImportStatus.Uploaded || (Status == ImportStatus.Done && IsDryRun) || (Status == ImportStatus.Failed && (Progress == 0 || IsDryRun)));

    /// <summary>Stopped in the middle; what it brought is kept.</summary>
    public bool CanContinue => HasFile && Status == ImportStatus.Failed && !IsOpen;

    public bool CanUndo => !IsDryRun && (Status is ImportStatus.Done or ImportStatus.Failed) && Created + Updated > 0;
}
