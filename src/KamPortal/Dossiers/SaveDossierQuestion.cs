using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Dossiers;

/// <summary>Adds a question to a group of the draft, or changes one. Its key stays, and with it the answers.</summary>
public sealed class SaveDossierQuestion(KamDb kam)
{
    public const int FewestChoices = 2;
    public const int MostChoices = 30;

    public sealed class Form
    {
        public int TemplateVersion { get; set; }

        /// <summary>Null for a new one.</summary>
        public int? QuestionId { get; set; }

        public int GroupId { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public string? HelpRu { get; set; }

        public string? HelpEn { get; set; }

        public AnswerKind Kind { get; set; }

        /// <summary>One per line.</summary>
        public string? ChoicesRu { get; set; }

        /// <summary>As many lines as <see cref="ChoicesRu"/>.</summary>
        public string? ChoicesEn { get; set; }

        public int Importance { get; set; } = 3;

        /// <summary>Null: never stale.</summary>
        public int? FreshDays { get; set; } = 365;

        public DossierAudience Audience { get; set; }
    }

    /// <exception cref="RuleViolation">A text is missing or too long, the choices do not match, or answers would change their meaning.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, form.TemplateVersion, cancellationToken);
        var group = draft.Groups.Find(g => g.Id == form.GroupId) ?? throw new RuleViolation(DossierMessages.GroupNotFound);
        var textRu = FormRules.Required(form.TextRu, DossierQuestion.TextMaxLength, nameof(form.TextRu));
        var textEn = FormRules.Required(form.TextEn, DossierQuestion.TextMaxLength, nameof(form.TextEn));
        var question = form.QuestionId is { } id ? group.Questions.Find(q => q.Id == id) ?? throw new RuleViolation(DossierMessages.QuestionNotFound)
            : new DossierQuestion { Group = group, Key = DraftDossierTemplate.NewKey("q"), TextRu = textRu, TextEn = textEn };
        (question.TextRu, question.TextEn) = (textRu, textEn);
        question.HelpRu = FormRules.Text(form.HelpRu, DossierQuestion.HelpMaxLength, nameof(form.HelpRu));
        question.HelpEn = FormRules.Text(form.HelpEn, DossierQuestion.HelpMaxLength, nameof(form.HelpEn));
        question.Kind = form.Kind;
        (question.ChoicesRu, question.ChoicesEn) = form.Kind == AnswerKind.Choice ? Choices(form) : (null, null);
        question.Importance = FormRules.Within(form.Importance, DossierQuestion.Lightest, DossierQuestion.Heaviest, nameof(form.Importance));
        question.FreshDays = form.FreshDays is { } days ? FormRules.Within(days, 1, DossierQuestion.LongestDays, nameof(form.FreshDays)) : null;
        question.Audience = form.Audience;
        if (form.QuestionId is null)
        {
            group.Questions.Add(question);
        }
        else
        {
            await DossierDraft.CheckAgainstAnswersAsync(db, question, cancellationToken);
        }

        await DossierDraft.SaveAsync(db, draft, cancellationToken);
    }

    private static (string, string) Choices(Form form)
    {
        var (ru, en) = (DossierQuestion.Lines(form.ChoicesRu), DossierQuestion.Lines(form.ChoicesEn));
        if (ru.Count is < FewestChoices or > MostChoices)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.ChoicesCount, FewestChoices, MostChoices), nameof(form.ChoicesRu));
        }

        if (en.Count != ru.Count)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.ChoicesDiffer, ru.Count, en.Count), nameof(form.ChoicesEn));
        }

        return (FormRules.Required(string.Join('\n', ru), DossierQuestion.ChoicesMaxLength, nameof(form.ChoicesRu)), FormRules.Required(string.Join('\n', en), DossierQuestion.ChoicesMaxLength, nameof(form.ChoicesEn)));
    }
}
