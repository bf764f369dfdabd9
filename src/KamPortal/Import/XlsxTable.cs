using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace KamPortal.Import;

/// <summary>The first sheet of a workbook that has rows.</summary>
internal static class XlsxTable
{
    public static IEnumerable<TableRow> Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = Open(stream);
        do
        {
            var (line, any) = (0, false);
            while (Next(reader))
            {
                line++;
                var row = new TableRow(line, Cells(reader));
                if (!row.IsBlank)
                {
                    any = true;
                    yield return row;
                }
            }

            if (any)
            {
                yield break;
            }
        }
        while (reader.NextResult());
    }

    private static IExcelDataReader Open(Stream stream)
    {
        _ = TextEncodings.Windows1251;
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw new RuleViolation(failure is InvalidPasswordException ? ImportMessages.XlsxPassword : ImportMessages.XlsxDamaged);
        }
    }

    private static bool Next(IExcelDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw new RuleViolation(ImportMessages.XlsxDamaged);
        }
    }

    private static bool IsDamage(Exception failure) =>
        failure is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException or NullReferenceException;

    private static string[] Cells(IExcelDataReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetValue(i) switch
            {
                null => "",
                DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? "",
            };
        }

        return cells;
    }
}
