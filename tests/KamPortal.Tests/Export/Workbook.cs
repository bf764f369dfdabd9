using System.Text;
using ExcelDataReader;

namespace KamPortal.Tests.Export;

/// <summary>Reads a workbook back with another program than the one that wrote it.</summary>
internal static class Workbook
{
    public static List<object?[]> Read(Stream file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(file);
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }
}
