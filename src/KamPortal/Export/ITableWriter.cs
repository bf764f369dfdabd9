namespace KamPortal.Export;

/// <summary>Writes a table row by row and never holds it whole. The output is only written to asynchronously.</summary>
internal interface ITableWriter : IAsyncDisposable
{
    /// <summary>Cells in the order of the columns: string, int, long, decimal (money), DateOnly, or null for an empty one.</summary>
    ValueTask WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken);

    /// <summary>Without it the file is broken on purpose: half a table must not look whole.</summary>
    Task FinishAsync(CancellationToken cancellationToken);
}
