using System.Globalization;

namespace KamPortal.Surveys;

/// <summary>What still keeps a draft from being published, in words.</summary>
internal static class SurveyReadiness
{
    /// <returns>Empty: it may be published. Texts are wanted in both languages, since whoever answers may switch.</returns>
    public static IReadOnlyList<string> MissingOf(SurveyTemplate draft)
    {
        if (draft.Questions.Count == 0)
        {
            return [SurveyTemplateMessages.NoQuestions];
        }

        var missing = new List<string>();
        var questions = draft.Questions.OrderBy(q => q.Order).ToList();
        if (draft.TitleRu.Length == 0 || draft.TitleEn.Length == 0)
        {
            missing.Add(SurveyTemplateMessages.TitleInBoth);
        }

        if (draft.IntroRu.Length == 0 != (draft.IntroEn.Length == 0) || draft.ThanksRu.Length == 0 != (draft.ThanksEn.Length == 0))
        {
            missing.Add(SurveyTemplateMessages.HeadInBoth);
        }

        if (questions.Where(q => !IsInBoth(q)).Select(q => q.Order.ToString(CultureInfo.CurrentCulture)).ToList() is { Count: > 0 } untranslated)
        {
            missing.Add(Text(SurveyTemplateMessages.TextsInBoth, string.Join(", ", untranslated)));
        }

        missing.AddRange(questions.Where(q => SurveyMeasures.IsSingle(q.Measure)).GroupBy(q => q.Measure).Where(g => g.Count() > 1).Select(g => Text(SurveyTemplateMessages.OneMeasure, g.Key.Label())));
        missing.AddRange(OfMethod(draft, questions));
        return missing;
    }

    private static IEnumerable<string> OfMethod(SurveyTemplate draft, List<SurveyQuestion> questions)
    {
        if (draft.Kind == SurveyKind.Servqual)
        {
            var absent = Enum.GetValues<ServiceDimension>().Where(d => !questions.Exists(q => q.Measure == QuestionMeasure.Gap && q.Dimension == d)).Select(d => d.Label()).ToList();
            if (absent.Count > 0)
            {
                yield return Text(SurveyTemplateMessages.NeedsDimensions, string.Join(", ", absent));
            }

            if (SaveSurveyHead.SumOf(draft) is var sum && sum != SaveSurveyHead.Points)
            {
                yield return Text(SurveyTemplateMessages.PointsSum, sum);
            }
        }
        else if (SurveyMeasures.Needed(draft.Kind) is { } needed && !questions.Exists(q => q.Measure == needed))
        {
            yield return Text(SurveyTemplateMessages.NeedsMeasure, draft.Kind.Label(), needed.Label());
        }
    }

    /// <summary>The text and every option; help and the ends of the scale in both languages or in none.</summary>
    private static bool IsInBoth(SurveyQuestion question) =>
        question.TextRu.Length > 0 && question.TextEn.Length > 0 && question.Options.TrueForAll(o => o.TextRu.Length > 0 && o.TextEn.Length > 0)
        && question.HelpRu.Length == 0 == (question.HelpEn.Length == 0)
        && question.FromLabelRu.Length == 0 == (question.FromLabelEn.Length == 0) && question.ToLabelRu.Length == 0 == (question.ToLabelEn.Length == 0);

    private static string Text(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
