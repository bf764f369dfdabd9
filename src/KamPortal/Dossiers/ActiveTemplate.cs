using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>The version all dossiers follow, and what of it somebody may see.</summary>
internal static class ActiveTemplate
{
    /// <returns>In order; null when no version was ever published.</returns>
    public static Task<DossierTemplate?> LoadAsync(KamDbContext db, CancellationToken cancellationToken) => LoadAsync(db, TemplateStatus.Active, cancellationToken);

    public static async Task<DossierTemplate?> LoadAsync(KamDbContext db, TemplateStatus status, CancellationToken cancellationToken)
    {
        var template = await db.DossierTemplates.AsNoTracking().Where(t => t.Status == status)
            .Include(t => t.Groups).ThenInclude(g => g.Questions).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellationToken);
        return template?.Sorted();
    }

    public static DossierTemplate Sorted(this DossierTemplate template)
    {
        template.Groups.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id)));
        template.Groups.ForEach(g => g.Questions.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id))));
        return template;
    }

    public static bool MaySee(this Viewer viewer, DossierQuestion question) => !question.IsConfidential || viewer.May(Policies.SeePersonalNotes);

    public static bool MaySee(this Viewer viewer, DossierGroup group) => group.Audience == DossierAudience.Team || viewer.May(Policies.SeePersonalNotes);

    /// <exception cref="RuleViolation">There is no such question, or it is not for this viewer: both read the same.</exception>
    public static async Task<DossierQuestion> QuestionAsync(KamDbContext db, string key, CancellationToken cancellationToken)
    {
        var question = await db.DossierQuestions.AsNoTracking().Include(q => q.Group).ThenInclude(g => g.Template)
            .SingleOrDefaultAsync(q => q.Key == key && q.Group.Template.Status == TemplateStatus.Active, cancellationToken);
        return question is not null && db.Viewer.MaySee(question) ? question : throw new RuleViolation(DossierMessages.QuestionNotFound);
    }

    /// <exception cref="RuleViolation">There is no such group, or it is not for this viewer: both read the same.</exception>
    public static async Task<DossierGroup> GroupAsync(KamDbContext db, string code, CancellationToken cancellationToken)
    {
        var group = await db.DossierGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Code == code && g.Template.Status == TemplateStatus.Active, cancellationToken);
        return group is not null && db.Viewer.MaySee(group) ? group : throw new RuleViolation(DossierMessages.GroupNotFound);
    }

    /// <summary>Codes of the folders the viewer may open.</summary>
    public static async Task<List<string>> VisibleFoldersAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var all = db.Viewer.May(Policies.SeePersonalNotes);
        return await db.DossierGroups.Where(g => g.Template.Status == TemplateStatus.Active && (all || g.Audience == DossierAudience.Team)).Select(g => g.Code).ToListAsync(cancellationToken);
    }
}
