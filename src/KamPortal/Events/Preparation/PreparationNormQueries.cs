using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>The norms preparation is planned from, and the templates a norm may belong to.</summary>
public sealed class PreparationNormQueries(KamDb kam)
{
    /// <returns>By department, the longest lead first.</returns>
    public async Task<IReadOnlyList<PreparationNormRow>> ListAsync(EventForm? form, EventLevel? level, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var norms = await db.PreparationNorms.AsNoTracking().Include(n => n.Template).ToListAsync(cancellationToken);
        return [.. norms
            .Where(n => (form is null || n.Form is null || n.Form == form) && (level is null || (n.LevelFrom <= level && level <= n.LevelTo)))
            .OrderBy(n => n.Department).ThenByDescending(n => n.LeadDays).ThenBy(n => n.Id)
            .Select(n => new PreparationNormRow(n.Id, n.Form, n.LevelFrom, n.LevelTo, n.TemplateId, n.Template?.Title, n.Department, n.Title, n.TitleRu, n.TitleEn, n.LeadDays, n.IsOff, n.Version))];
    }

    /// <summary>Templates still offered.</summary>
    public async Task<IReadOnlyList<StaffChoice>> TemplatesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var templates = await db.EventTemplates.AsNoTracking().Where(t => !t.IsRetired).ToListAsync(cancellationToken);
        return [.. templates.OrderBy(t => t.Title, StringComparer.CurrentCulture).Select(t => new StaffChoice(t.Id, t.Title))];
    }
}
