namespace KamPortal.Export;

/// <param name="Width">In characters.</param>
internal sealed record ExportColumn(string Title, int Width);
