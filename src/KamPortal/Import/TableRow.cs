namespace KamPortal.Import;

/// <param name="Line">Number of the row's first line in the file, from 1.</param>
/// <param name="BrokenQuotes">A quoted cell went on after its closing quote, so the cells may be cut in the wrong places.</param>
internal sealed record TableRow(int Line, string[] Cells, bool BrokenQuotes = false)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
