namespace KamPortal.Import;

/// <summary>The mapping last used for a source and kind.</summary>
internal sealed class SavedColumnMap
{
    public int Id { get; private set; }

    public required string Source { get; init; }

    public ImportKind Kind { get; init; }

    public required string Map { get; set; }
}
