namespace KamPortal.Import;

public sealed record ImportPreview(ColumnMap Map, IReadOnlyList<string> Headers, IReadOnlyList<PreviewRow> Rows);
