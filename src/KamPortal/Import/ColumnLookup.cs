namespace KamPortal.Import;

/// <summary>A value found through a second file: the row's <see cref="Column"/> → the row of <see cref="File"/> with that <see cref="Key"/> → its <see cref="Value"/>.</summary>
public sealed record ColumnLookup
{
    /// <summary>Column of the imported file.</summary>
    public required string Column { get; init; }

    /// <summary>Path relative to the imported file.</summary>
    public required string File { get; init; }

    /// <summary>Column of the second file that holds the same values as <see cref="Column"/>.</summary>
    public required string Key { get; init; }

    public required string Value { get; init; }
}
