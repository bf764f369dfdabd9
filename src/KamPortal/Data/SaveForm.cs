using System.Globalization;
using KamPortal.Audit;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

internal static class SaveForm
{
    /// <summary>Saves what was edited from <paramref name="version"/>; a row saved by somebody else since then is not overwritten.</summary>
    /// <exception cref="EditedMeanwhile">Says who saved it and when, in the viewer's zone.</exception>
    public static async Task SaveFormAsync<T>(this KamDbContext db, T row, int version, CancellationToken cancellationToken)
        where T : class, IVersioned, IAudited
    {
        db.Entry(row).Property(r => r.Version).OriginalValue = version;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw await MeanwhileAsync(db, row, cancellationToken);
        }
    }

    private static async Task<EditedMeanwhile> MeanwhileAsync<T>(KamDbContext db, T row, CancellationToken cancellationToken)
        where T : class, IVersioned, IAudited
    {
        var id = row.Id;
        var entity = typeof(T).Name;
        var current = await db.Set<T>().AsNoTracking().Where(r => r.Id == id).Select(r => (int?)r.Version).SingleOrDefaultAsync(cancellationToken);
        if (current is null)
        {
            throw new RuleViolation(DataMessages.Gone);
        }

        var last = await db.AuditEntries.AsNoTracking().Where(e => e.Entity == entity && e.EntityId == id)
            .OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        var culture = CultureInfo.CurrentCulture;
        return new EditedMeanwhile(
            last is null ? DataMessages.EditedMeanwhile : string.Format(culture, DataMessages.EditedMeanwhileBy, last.Actor, LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId).ToString("g", culture)),
            current.Value);
    }
}
