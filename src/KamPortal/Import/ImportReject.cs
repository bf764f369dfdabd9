namespace KamPortal.Import;

/// <summary>A row that was not taken, with its line in the file and the reason in the importer's language.</summary>
internal sealed class ImportReject
{
    public const int ReasonMaxLength = 500;
    public const int RowMaxLength = 4000;

    public long Id { get; private set; }

    public int BatchId { get; init; }

    public ImportBatch Batch { get; init; } = null!;

    public int Line { get; init; }

    public required string Reason { get; init; }

    /// <summary>The original cells as one CSV line, cut at <see cref="RowMaxLength"/>.</summary>
    public required string Row { get; init; }
}
