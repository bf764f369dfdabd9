using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Surveys;

/// <summary>Title, introduction and thanks of a draft, and the points of SERVQUAL's dimensions where nobody spreads them.</summary>
public sealed class SaveSurveyHead(KamDb kam)
{
    public const int Points = 100;

    public sealed class Form
    {
        public int TemplateId { get; set; }

        public int TemplateVersion { get; set; }

        public string? TitleRu { get; set; }

        public string? TitleEn { get; set; }

        public string? IntroRu { get; set; }

        public string? IntroEn { get; set; }

        public string? ThanksRu { get; set; }

        public string? ThanksEn { get; set; }

        public int TangiblesPoints { get; set; }

        public int ReliabilityPoints { get; set; }

        public int ResponsivenessPoints { get; set; }

        public int AssurancePoints { get; set; }

        public int EmpathyPoints { get; set; }
    }

    /// <exception cref="RuleViolation">The Russian title is missing, a text is too long, or the points are not 100 in all.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await TemplateDraft.ToEditAsync(db, form.TemplateId, form.TemplateVersion, cancellationToken);
        draft.TitleRu = FormRules.Required(form.TitleRu, SurveyTemplate.TitleMaxLength, nameof(form.TitleRu));
        draft.TitleEn = FormRules.Text(form.TitleEn, SurveyTemplate.TitleMaxLength, nameof(form.TitleEn)) ?? "";
        draft.IntroRu = FormRules.Text(form.IntroRu, SurveyTemplate.TextMaxLength, nameof(form.IntroRu)) ?? "";
        draft.IntroEn = FormRules.Text(form.IntroEn, SurveyTemplate.TextMaxLength, nameof(form.IntroEn)) ?? "";
        draft.ThanksRu = FormRules.Text(form.ThanksRu, SurveyTemplate.TextMaxLength, nameof(form.ThanksRu)) ?? "";
        draft.ThanksEn = FormRules.Text(form.ThanksEn, SurveyTemplate.TextMaxLength, nameof(form.ThanksEn)) ?? "";
        if (draft.Kind == SurveyKind.Servqual)
        {
            draft.TangiblesPoints = FormRules.Within(form.TangiblesPoints, 0, Points, nameof(form.TangiblesPoints));
            draft.ReliabilityPoints = FormRules.Within(form.ReliabilityPoints, 0, Points, nameof(form.ReliabilityPoints));
            draft.ResponsivenessPoints = FormRules.Within(form.ResponsivenessPoints, 0, Points, nameof(form.ResponsivenessPoints));
            draft.AssurancePoints = FormRules.Within(form.AssurancePoints, 0, Points, nameof(form.AssurancePoints));
            draft.EmpathyPoints = FormRules.Within(form.EmpathyPoints, 0, Points, nameof(form.EmpathyPoints));
            if (SumOf(draft) is var sum && sum != Points)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.PointsSum, sum), nameof(form.TangiblesPoints));
            }
        }

        await TemplateDraft.SaveAsync(db, draft, cancellationToken);
    }

    internal static int SumOf(SurveyTemplate template) =>
        template.TangiblesPoints + template.ReliabilityPoints + template.ResponsivenessPoints + template.AssurancePoints + template.EmpathyPoints;
}
