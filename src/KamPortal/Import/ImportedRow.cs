namespace KamPortal.Import;

/// <summary>What a batch did to one row, so that it can be undone.</summary>
internal sealed class ImportedRow
{
    public long Id { get; private set; }

    public int BatchId { get; init; }

    public ImportBatch Batch { get; init; } = null!;

    public ImportTarget Target { get; init; }

    public int TargetId { get; init; }

    public ImportAction Action { get; init; }

    /// <summary>Version the row had after the batch; another one means that something has built on it. 0 for rows without versions.</summary>
    public int VersionAfter { get; init; }

    /// <summary>JSON of the changed properties' values before an update; null for a new row.</summary>
    public string? Before { get; init; }
}
