using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>The company's dossier template and its versions.</summary>
public sealed class DossierTemplateQueries(KamDb kam)
{
    /// <returns>Null when there is none.</returns>
    public Task<TemplateView?> ActiveAsync(CancellationToken cancellationToken) => FindAsync(TemplateStatus.Active, cancellationToken);

    /// <returns>Null when nothing is being prepared.</returns>
    public Task<TemplateView?> DraftAsync(CancellationToken cancellationToken) => FindAsync(TemplateStatus.Draft, cancellationToken);

    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var zone = db.Viewer.TimeZoneId;
        var rows = await db.DossierTemplates.AsNoTracking().OrderByDescending(t => t.Number)
            .Select(t => new { t.Number, t.Status, t.PublishedAt, By = t.PublishedBy == null ? null : t.PublishedBy.LastName + " " + t.PublishedBy.FirstName, t.Note, Questions = t.Groups.SelectMany(g => g.Questions).Count() }).ToListAsync(cancellationToken);
        return rows.ConvertAll(t => new TemplateVersion(t.Number, t.Status, t.PublishedAt is { } at ? LocalTime.FromUtc(at, zone) : null, t.By, t.Note, t.Questions));
    }

    /// <summary>A question of the draft as a form.</summary>
    public async Task<SaveDossierQuestion.Form?> QuestionAsync(int questionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        return await db.DossierQuestions.AsNoTracking().Where(q => q.Id == questionId && q.Group.Template.Status == TemplateStatus.Draft).Select(q => new SaveDossierQuestion.Form
        {
            TemplateVersion = q.Group.Template.Version, QuestionId = q.Id, GroupId = q.GroupId, TextRu = q.TextRu, TextEn = q.TextEn, HelpRu = q.HelpRu, HelpEn = q.HelpEn, Kind = q.Kind,
            ChoicesRu = q.ChoicesRu, ChoicesEn = q.ChoicesEn, Importance = q.Importance, FreshDays = q.FreshDays, Audience = q.Audience,
        }).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<TemplateView?> FindAsync(TemplateStatus status, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        if (await ActiveTemplate.LoadAsync(db, status, cancellationToken) is not { } template)
        {
            return null;
        }

        var byId = template.PublishedById;
        var by = byId is null ? null : await db.PortalUsers.Where(u => u.Id == byId).Select(u => u.LastName + " " + u.FirstName).SingleOrDefaultAsync(cancellationToken);
        var answers = await db.DossierAnswers.Where(a => a.IsCurrent && a.Value != null).GroupBy(a => a.QuestionKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new TemplateView(template.Id, template.Number, template.Status, template.Version, template.PublishedAt is { } at ? LocalTime.FromUtc(at, db.Viewer.TimeZoneId) : null, by, template.Note,
            template.Groups.ConvertAll(g => new TemplateGroup(g.Id, g.Code, g.Title, g.TitleRu, g.TitleEn, g.Audience,
                g.Questions.ConvertAll(q => new TemplateQuestion(q.Id, q.Key, q.Text, q.Kind, q.Importance, q.FreshDays, q.Audience, q.IsConfidential, q.Kind == AnswerKind.Choice ? q.Choices : [], q.Help, answers.GetValueOrDefault(q.Key))))));
    }
}
