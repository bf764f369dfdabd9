using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>The company's plans of the method and their versions.</summary>
public sealed class PlanTemplateQueries(KamDb kam)
{
    public async Task<PlanTemplateView> FindAsync(PlanKind kind, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var zone = db.Viewer.TimeZoneId;
        var templates = await db.PlanTemplates.AsNoTracking().Include(t => t.Steps).Include(t => t.PublishedBy).Where(t => t.Kind == kind).OrderByDescending(t => t.Number).ToListAsync(cancellationToken);
        var running = await db.AccountPlans.Where(p => p.Kind == kind && p.Status == PlanStatus.Active).GroupBy(p => p.TemplateId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var active = templates.Find(t => t.Status == TemplateStatus.Active);
        return new PlanTemplateView(
            Edition(active), Edition(templates.Find(t => t.Status == TemplateStatus.Draft)),
            templates.ConvertAll(t => new PlanVersion(t.Number, t.Status, t.PublishedAt is { } at ? LocalTime.FromUtc(at, zone) : null, t.PublishedBy is { } by ? $"{by.LastName} {by.FirstName}" : null, t.Note, t.Steps.Count, running.GetValueOrDefault(t.Id))),
            running.Where(r => r.Key != active?.Id).Sum(r => r.Value));
    }

    private static PlanEdition? Edition(PlanTemplate? template) => template is null ? null : new PlanEdition(
        template.Number, template.Version,
        [.. template.Steps.OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => new PlanEditionStep(s.Id, s.Key, s.Title, s.Help, s.TitleRu, s.TitleEn, s.HelpRu, s.HelpEn, s.Evidence, s.Target, s.DueDays))]);
}
