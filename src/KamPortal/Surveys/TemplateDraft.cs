using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>How verbs reach the draft of a survey and save it: two who edit it at once do not overwrite each other.</summary>
internal static class TemplateDraft
{
    /// <param name="version">The version the page or form was opened with.</param>
    /// <returns>With questions and options in their order.</returns>
    /// <exception cref="RuleViolation">There is no draft (any more).</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public static async Task<SurveyTemplate> ToEditAsync(KamDbContext db, int templateId, int version, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ManageSurveys);
        var draft = await db.SurveyTemplates.Include(t => t.Questions).ThenInclude(q => q.Options).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Id == templateId && t.Status == SurveyTemplateStatus.Draft, cancellationToken)
            ?? throw new RuleViolation(SurveyTemplateMessages.NoDraft);
        return draft.Version == version ? Sorted(draft) : throw await MeanwhileAsync(db, draft.Id, draft.Version, cancellationToken);
    }

    /// <exception cref="RuleViolation">A condition would follow what is not asked before.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public static async Task SaveAsync(KamDbContext db, SurveyTemplate draft, CancellationToken cancellationToken)
    {
        Number(draft);
        QuestionRules.CheckConditions(draft.Questions);

        // The version counts edits of the questions as well.
        db.Entry(draft).Property(t => t.Version).IsModified = true;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.SurveyTemplates.AsNoTracking().Where(t => t.Id == draft.Id && t.Status == SurveyTemplateStatus.Draft).Select(t => (int?)t.Version).SingleOrDefaultAsync(cancellationToken);
            throw now is { } version ? await MeanwhileAsync(db, draft.Id, version, cancellationToken) : new RuleViolation(SurveyTemplateMessages.NoDraft);
        }
    }

    public static string NewKey(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Guid.NewGuid():N}")[..14];

    public static SurveyTemplate Sorted(SurveyTemplate template)
    {
        template.Questions.Sort((a, b) => a.Order.CompareTo(b.Order));
        template.Questions.ForEach(q => q.Options.Sort((a, b) => a.Order.CompareTo(b.Order)));
        return template;
    }

    /// <summary>Questions 1, 2, 3 … as they stand in the list, pages without a gap.</summary>
    private static void Number(SurveyTemplate draft)
    {
        var (page, was) = (0, 0);
        for (var i = 0; i < draft.Questions.Count; i++)
        {
            var question = draft.Questions[i];
            if (i == 0 || question.Page != was)
            {
                page++;
            }

            was = question.Page;
            (question.Order, question.Page) = (i + 1, page);
        }
    }

    private static async Task<EditedMeanwhile> MeanwhileAsync(KamDbContext db, int templateId, int version, CancellationToken cancellationToken)
    {
        var questions = await db.SurveyQuestions.AsNoTracking().Where(q => q.TemplateId == templateId).Select(q => q.Id).ToListAsync(cancellationToken);
        var last = await db.AuditEntries.AsNoTracking()
            .Where(e => (e.Entity == nameof(SurveyTemplate) && e.EntityId == templateId) || (e.Entity == nameof(SurveyQuestion) && EF.Parameter(questions).Contains(e.EntityId)))
            .OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? new EditedMeanwhile(DataMessages.EditedMeanwhile, version)
            : new EditedMeanwhile(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.DraftEditedMeanwhile, last.Actor, LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId)), version);
    }
}
