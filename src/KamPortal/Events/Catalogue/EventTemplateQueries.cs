using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>The catalogue: what events can be planned from.</summary>
public sealed class EventTemplateQueries(KamDb kam)
{
    /// <returns>Strongest level first, then by form and title.</returns>
    public async Task<IReadOnlyList<EventTemplateRow>> ListAsync(bool withRetired, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var money = db.Viewer.May(Policies.SeeEventCosts);
        var templates = await db.EventTemplates.AsNoTracking().Include(t => t.ContentOwner).Where(t => withRetired || !t.IsRetired).ToListAsync(cancellationToken);
        return [.. templates.OrderByDescending(t => t.Level).ThenBy(t => t.Form).ThenBy(t => t.Title, StringComparer.CurrentCulture).ThenBy(t => t.Id).Select(t => Row(t, money))];
    }

    /// <returns>Null when there is no such template.</returns>
    public async Task<EventTemplateRow?> FindAsync(int templateId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        return await db.EventTemplates.AsNoTracking().Include(t => t.ContentOwner).SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken) is { } found ? Row(found, db.Viewer.May(Policies.SeeEventCosts)) : null;
    }

    /// <summary>Enabled colleagues by name, for owners and trainers.</summary>
    public async Task<IReadOnlyList<StaffChoice>> ColleaguesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        return await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Select(u => new StaffChoice(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    /// <summary>Published surveys that can be sent after an event, by code.</summary>
    public async Task<IReadOnlyList<FeedbackChoice>> FeedbackAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var surveys = await db.SurveyTemplates.AsNoTracking().Where(t => t.Status == Surveys.SurveyTemplateStatus.Published).Select(t => new { t.Code, t.TitleRu, t.TitleEn }).ToListAsync(cancellationToken);
        return [.. surveys.Select(s => new FeedbackChoice(s.Code, InLanguage.Of(s.TitleRu, s.TitleEn))).DistinctBy(s => s.Code).OrderBy(s => s.Title, StringComparer.CurrentCulture)];
    }

    private static EventTemplateRow Row(EventTemplate t, bool money) => new(
        t.Id, t.Version, t.TitleRu, t.TitleEn, t.Title, t.DescriptionRu, t.DescriptionEn, t.Description, t.Form, t.Level, t.ProcessScope, t.SeniorityFrom, t.SeniorityTo,
        t.Capacity, t.Sessions, t.SessionMinutes, t.ContentOwnerId, t.ContentOwner?.FullName, t.Departments, money ? t.Budget : null, t.FeedbackCode, t.IsRetired);
}
