using System.Globalization;
using System.Text;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>The rows that were not taken, as CSV for Excel: UTF-8 with mark, line, reason and the cells as they stood. No cell can start a formula.</summary>
public sealed class RejectsFile(KamDb kam)
{
    private const int AtOnce = 1000;

    /// <returns>How many rows were written.</returns>
    public async Task<int> WriteAsync(int batchId, Stream stream, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Staff.Policies.Import);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync($"{Cell(ImportMessages.RejectLine)};{Cell(ImportMessages.RejectReason)};{Cell(ImportMessages.RejectCells)}\r\n");
        var (count, after) = (0, 0L);
        while (true)
        {
            var rejects = await db.ImportRejects.AsNoTracking().Where(r => r.BatchId == batchId && r.Id > after).OrderBy(r => r.Id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var reject in rejects)
            {
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{reject.Line};{Cell(reject.Reason)};{reject.Row}\r\n"));
            }

            count += rejects.Count;
            if (rejects.Count < AtOnce)
            {
                return count;
            }

            after = rejects[^1].Id;
        }
    }

    /// <summary>Cells that no longer fit are left out rather than cut in the middle.</summary>
    internal static string LineOf(IEnumerable<string> cells, int maxLength)
    {
        var line = new StringBuilder();
        foreach (var cell in cells.Select(Cell))
        {
            if (line.Length + cell.Length + 2 > maxLength)
            {
                return line.Append(line.Length == 0 ? "…" : ";…").ToString();
            }

            line.Append(line.Length == 0 ? "" : ";").Append(cell);
        }

        return line.ToString();
    }

    private static string Cell(string text)
    {
        var isFormula = text.Length > 0 && (text[0] is '=' or '@' or '\t' or '\r' || (text[0] is '+' or '-' && Numbers.Parse(text, null) is null));
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") || safe != safe.Trim() ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
