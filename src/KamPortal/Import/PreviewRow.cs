namespace KamPortal.Import;

public sealed record PreviewRow(int Line, IReadOnlyList<string> Cells);
