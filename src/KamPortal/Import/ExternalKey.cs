namespace KamPortal.Import;

/// <summary>The id another system knows a row by; unique per source and kind.</summary>
internal sealed class ExternalKey
{
    public const int ValueMaxLength = 100;

    public int Id { get; private set; }

    public required string Source { get; init; }

    public ImportKind Kind { get; init; }

    public required string Value { get; init; }

    public int TargetId { get; init; }

    /// <summary>The batch that first brought the key; undoing it takes the key away.</summary>
    public int BatchId { get; init; }
}
