using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>Adds a question to a draft, or changes one; its key and those of its options stay, and with them the comparison from wave to wave.</summary>
public sealed class SaveSurveyQuestion(KamDb kam)
{
    public const int MostQuestions = 60;

    public sealed class Form
    {
        public int TemplateId { get; set; }

        public int TemplateVersion { get; set; }

        /// <summary>Null for a new one, which comes last on its page.</summary>
        public int? QuestionId { get; set; }

        /// <summary>Of a new question; null or beyond the last one: the last page.</summary>
        public int? Page { get; set; }

        public QuestionKind Kind { get; set; }

        public QuestionMeasure Measure { get; set; }

        public ServiceDimension? Dimension { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public string? HelpRu { get; set; }

        public string? HelpEn { get; set; }

        public bool IsRequired { get; set; }

        public int ScaleFrom { get; set; } = 1;

        public int ScaleTo { get; set; } = 5;

        public string? FromLabelRu { get; set; }

        public string? FromLabelEn { get; set; }

        public string? ToLabelRu { get; set; }

        public string? ToLabelEn { get; set; }

        public string? ConditionKey { get; set; }

        public int? ConditionFrom { get; set; }

        public int? ConditionTo { get; set; }

        public string? ConditionOption { get; set; }

        /// <summary>In their order. Of the weights of SERVQUAL's dimensions only the texts count.</summary>
        public List<OptionForm> Options { get; set; } = [];
    }

    public sealed class OptionForm
    {
        /// <summary>Null for a new one.</summary>
        public string? Key { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }
    }

    /// <summary>The English text may follow later, before the version is published. A question with a condition starts a new page where it stood on the page of the one it follows.</summary>
    /// <returns>The question's number.</returns>
    /// <exception cref="RuleViolation">A text is missing or too long, or scale, figure, options and condition do not go together.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await TemplateDraft.ToEditAsync(db, form.TemplateId, form.TemplateVersion, cancellationToken);
        var question = form.QuestionId is { } id ? draft.Questions.Find(q => q.Id == id) ?? throw new RuleViolation(SurveyTemplateMessages.QuestionNotFound) : Add(draft, form.Page);
        question.TextRu = FormRules.Required(form.TextRu, SurveyQuestion.TextMaxLength, nameof(form.TextRu));
        question.TextEn = FormRules.Text(form.TextEn, SurveyQuestion.TextMaxLength, nameof(form.TextEn)) ?? "";
        question.HelpRu = FormRules.Text(form.HelpRu, SurveyQuestion.TextMaxLength, nameof(form.HelpRu)) ?? "";
        question.HelpEn = FormRules.Text(form.HelpEn, SurveyQuestion.TextMaxLength, nameof(form.HelpEn)) ?? "";
        (question.Kind, question.Measure, question.IsRequired) = (form.Kind, form.Measure, form.IsRequired);
        question.Dimension = form.Measure == QuestionMeasure.Gap ? form.Dimension : null;
        TakeScale(question, form);
        TakeOptions(question, form);
        QuestionRules.Check(question);
        await CheckKeptAsync(db, draft, question, cancellationToken);
        TakeCondition(draft, question, form);
        await TemplateDraft.SaveAsync(db, draft, cancellationToken);
        return question.Id;
    }

    /// <summary>The options of the weights, with the portal's own words.</summary>
    public static List<OptionForm> WeightOptions() => StandardSurveys.WeightOptions([]);

    private static SurveyQuestion Add(SurveyTemplate draft, int? page)
    {
        if (draft.Questions.Count >= MostQuestions)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.TooManyQuestions, MostQuestions));
        }

        var last = draft.Questions.Count == 0 ? 1 : draft.Questions[^1].Page;
        var question = new SurveyQuestion { Template = draft, Key = TemplateDraft.NewKey("q"), TextRu = "", TextEn = "", Page = page is { } wish && wish < last ? Math.Max(1, wish) : last };
        draft.Questions.Insert(draft.Questions.FindLastIndex(q => q.Page == question.Page) + 1, question);
        return question;
    }

    private static void TakeScale(SurveyQuestion question, Form form)
    {
        var has = SurveyMeasures.HasScale(form.Kind);
        (question.ScaleFrom, question.ScaleTo) = has ? (form.ScaleFrom, form.ScaleTo) : (0, 0);
        question.FromLabelRu = has ? FormRules.Text(form.FromLabelRu, SurveyQuestion.LabelMaxLength, nameof(form.FromLabelRu)) ?? "" : "";
        question.FromLabelEn = has ? FormRules.Text(form.FromLabelEn, SurveyQuestion.LabelMaxLength, nameof(form.FromLabelEn)) ?? "" : "";
        question.ToLabelRu = has ? FormRules.Text(form.ToLabelRu, SurveyQuestion.LabelMaxLength, nameof(form.ToLabelRu)) ?? "" : "";
        question.ToLabelEn = has ? FormRules.Text(form.ToLabelEn, SurveyQuestion.LabelMaxLength, nameof(form.ToLabelEn)) ?? "" : "";
    }

    private static void TakeOptions(SurveyQuestion question, Form form)
    {
        var wanted = (form.Kind, form.Measure) is (QuestionKind.Points, QuestionMeasure.Weights) ? StandardSurveys.WeightOptions(form.Options) : SurveyMeasures.HasOptions(form.Kind) ? form.Options : [];
        var former = question.Options.ToDictionary(o => o.Key);
        question.Options.Clear();
        foreach (var row in wanted.Where(o => !string.IsNullOrWhiteSpace(o.TextRu) || !string.IsNullOrWhiteSpace(o.TextEn)))
        {
            var textRu = FormRules.Text(row.TextRu, SurveyOption.TextMaxLength, nameof(form.Options)) ?? throw new RuleViolation(SurveyTemplateMessages.OptionText, nameof(form.Options));
            var textEn = FormRules.Text(row.TextEn, SurveyOption.TextMaxLength, nameof(form.Options)) ?? "";
            var option = row.Key is { } key && former.Remove(key, out var there) ? there
                : new SurveyOption { Question = question, Key = form.Measure == QuestionMeasure.Weights ? row.Key! : TemplateDraft.NewKey("o"), TextRu = textRu, TextEn = textEn };
            (option.TextRu, option.TextEn) = (textRu, textEn);
            question.Options.Add(option);
            option.Order = question.Options.Count;
        }
    }

    private static void TakeCondition(SurveyTemplate draft, SurveyQuestion question, Form form)
    {
        var source = draft.Questions.Find(q => q.Key == form.ConditionKey && q != question);
        question.ConditionKey = FormRules.Trim(form.ConditionKey);
        var byNumber = source?.Kind == QuestionKind.Scale;
        (question.ConditionFrom, question.ConditionTo) = byNumber ? (form.ConditionFrom, form.ConditionTo) : (null, null);
        question.ConditionOption = question.ConditionKey is null || byNumber ? null : FormRules.Trim(form.ConditionOption);
        if (source is not null && source.Page == question.Page && draft.Questions.IndexOf(source) < draft.Questions.IndexOf(question))
        {
            ArrangeSurvey.Break(draft, question);
        }
    }

    private static async Task CheckKeptAsync(KamDbContext db, SurveyTemplate draft, SurveyQuestion question, CancellationToken cancellationToken)
    {
        var published = question.Id == 0 ? null : await db.SurveyQuestions.AsNoTracking().Include(q => q.Template)
            .Where(q => q.Template.Code == draft.Code && q.Template.Status != SurveyTemplateStatus.Draft && q.Key == question.Key).OrderByDescending(q => q.Template.Number).FirstOrDefaultAsync(cancellationToken);
        QuestionRules.CheckKept(question, published, published?.Template.Number ?? 0);
    }
}
