namespace KamPortal.Export;

public enum ExportFormat
{
    Xlsx,
    Csv,
}
