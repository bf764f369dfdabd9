using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>Reads figures with their competitors and the names of their authors and scripts.</summary>
internal static class PotentialFigures
{
    /// <summary>As the query orders them.</summary>
    public static async Task<List<PotentialFigure>> ReadAsync(KamDbContext db, IQueryable<PotentialRecord> records, CancellationToken cancellationToken)
    {
        var rows = await records.AsNoTracking().Select(r => new
        {
            r.Id, r.ProductGroupId, r.Annual, r.Currency, r.Told, r.Rate, r.Source, r.Confidence, r.ScriptId, r.Note, r.AsOfOn, r.At, r.IsCurrent,
            ScriptRu = r.Script == null ? null : r.Script.NameRu, ScriptEn = r.Script == null ? null : r.Script.NameEn,
            By = r.By == null ? null : r.By.LastName + " " + r.By.FirstName,
        }).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToArray();
        var competitors = (await db.PotentialCompetitors.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.PotentialId)).OrderByDescending(c => c.Amount).ThenBy(c => c.Id)
            .Select(c => new { c.PotentialId, Line = new CompetitorAmount(c.Name, c.Amount) }).ToListAsync(cancellationToken)).ToLookup(c => c.PotentialId, c => c.Line);
        return rows.ConvertAll(r => new PotentialFigure(
            r.Id, r.ProductGroupId, r.Annual, r.Currency, r.Told, r.Rate, r.Source, r.Confidence, r.ScriptId, r.ScriptRu is null ? null : InLanguage.Of(r.ScriptRu, r.ScriptEn ?? ""),
            r.Note, r.AsOfOn, r.By, LocalTime.FromUtc(r.At, db.Viewer.TimeZoneId), r.IsCurrent, [.. competitors[r.Id]]));
    }
}
