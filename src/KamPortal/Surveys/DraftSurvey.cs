using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>Starts the next version of a survey as a copy of the published one (of the last one where none is). There is one draft at most; waves do not notice it.</summary>
public sealed class DraftSurvey(KamDb kam)
{
    /// <exception cref="RuleViolation">No such survey, or somebody has a draft under way.</exception>
    public async Task RunAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var versions = await db.SurveyTemplates.AsNoTracking().Where(t => t.Code == code).Select(t => new { t.Id, t.Number, t.Status }).ToListAsync(cancellationToken);
        if (versions.Exists(v => v.Status == SurveyTemplateStatus.Draft))
        {
            throw new RuleViolation(SurveyTemplateMessages.DraftThereAlready);
        }

        var from = versions.Find(v => v.Status == SurveyTemplateStatus.Published) ?? versions.MaxBy(v => v.Number) ?? throw new RuleViolation(SurveyTemplateMessages.SurveyNotFound);
        var source = await db.SurveyTemplates.AsNoTracking().Include(t => t.Questions).ThenInclude(q => q.Options).AsSplitQuery().SingleAsync(t => t.Id == from.Id, cancellationToken);
        db.Add(Copy(TemplateDraft.Sorted(source), versions.Max(v => v.Number) + 1));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique draft: another one was quicker.
            throw new RuleViolation(SurveyTemplateMessages.DraftThereAlready);
        }
    }

    /// <summary>Throws the draft away; with it a survey that was never published.</summary>
    /// <exception cref="RuleViolation">There is no draft.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public async Task DiscardAsync(int templateId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await TemplateDraft.ToEditAsync(db, templateId, version, cancellationToken);

        // Alone: the database takes the questions along.
        db.ChangeTracker.Clear();
        db.Remove(await db.SurveyTemplates.SingleOrDefaultAsync(t => t.Id == templateId && t.Version == version, cancellationToken) ?? throw new RuleViolation(SurveyTemplateMessages.NoDraft));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(SurveyTemplateMessages.NoDraft);
        }
    }

    internal static SurveyQuestion Copy(SurveyQuestion from, SurveyTemplate to, string key)
    {
        var copy = new SurveyQuestion
        {
            Template = to, Key = key, Order = from.Order, Page = from.Page, Kind = from.Kind, Measure = from.Measure, Dimension = from.Dimension,
            TextRu = from.TextRu, TextEn = from.TextEn, HelpRu = from.HelpRu, HelpEn = from.HelpEn, IsRequired = from.IsRequired,
            ScaleFrom = from.ScaleFrom, ScaleTo = from.ScaleTo, FromLabelRu = from.FromLabelRu, FromLabelEn = from.FromLabelEn, ToLabelRu = from.ToLabelRu, ToLabelEn = from.ToLabelEn,
            ConditionKey = from.ConditionKey, ConditionFrom = from.ConditionFrom, ConditionTo = from.ConditionTo, ConditionOption = from.ConditionOption,
        };
        copy.Options.AddRange(from.Options.Select(o => new SurveyOption { Question = copy, Key = o.Key, Order = o.Order, TextRu = o.TextRu, TextEn = o.TextEn }));
        return copy;
    }

    private static SurveyTemplate Copy(SurveyTemplate from, int number)
    {
        var draft = new SurveyTemplate
        {
            Code = from.Code, Number = number, Kind = from.Kind, TitleRu = from.TitleRu, TitleEn = from.TitleEn, IntroRu = from.IntroRu, IntroEn = from.IntroEn, ThanksRu = from.ThanksRu, ThanksEn = from.ThanksEn,
            TangiblesPoints = from.TangiblesPoints, ReliabilityPoints = from.ReliabilityPoints, ResponsivenessPoints = from.ResponsivenessPoints, AssurancePoints = from.AssurancePoints, EmpathyPoints = from.EmpathyPoints,
        };
        draft.Questions.AddRange(from.Questions.Select(q => Copy(q, draft, q.Key)));
        return draft;
    }
}
