using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Surveys;

/// <summary>What holds of every question, of a draft as well.</summary>
internal static class QuestionRules
{
    public const int LowestScale = 0;
    public const int HighestScale = 10;
    public const int FewestOptions = 2;
    public const int MostOptions = 20;

    /// <exception cref="RuleViolation">The scale, the figure or the options do not go together.</exception>
    public static void Check(SurveyQuestion question)
    {
        if (SurveyMeasures.HasScale(question.Kind) && (question.ScaleFrom < LowestScale || question.ScaleTo > HighestScale || question.ScaleFrom >= question.ScaleTo))
        {
            throw new RuleViolation(SurveyTemplateMessages.ScaleRange, nameof(SaveSurveyQuestion.Form.ScaleFrom));
        }

        CheckMeasure(question);
        if (SurveyMeasures.HasOptions(question.Kind))
        {
            CheckOptions(question);
        }
    }

    /// <summary>Trends follow the key, so what its answers mean stays as some version published it.</summary>
    /// <param name="published">The same key in the latest version that was published.</param>
    /// <exception cref="RuleViolation">Another kind, scale or figure.</exception>
    public static void CheckKept(SurveyQuestion question, SurveyQuestion? published, int number)
    {
        if (published is not null && (published.Kind, published.Measure, published.Dimension, published.ScaleFrom, published.ScaleTo) != (question.Kind, question.Measure, question.Dimension, question.ScaleFrom, question.ScaleTo))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.KeptQuestion, number), nameof(SaveSurveyQuestion.Form.Kind));
        }
    }

    /// <exception cref="RuleViolation">A condition follows what is not asked before, or an answer that cannot be given.</exception>
    public static void CheckConditions(IReadOnlyList<SurveyQuestion> questions)
    {
        foreach (var question in questions.Where(q => q.ConditionKey is not null))
        {
            var source = questions.FirstOrDefault(q => q.Key == question.ConditionKey) ?? throw Broken(SurveyTemplateMessages.ConditionGone, question.Text);
            if (source.Page >= question.Page)
            {
                throw Broken(SurveyTemplateMessages.ConditionLater, question.Text, source.Text);
            }

            CheckAnswer(question, source);
        }
    }

    private static void CheckAnswer(SurveyQuestion question, SurveyQuestion source)
    {
        if (!SurveyMeasures.MayDecide(source.Kind))
        {
            throw Broken(SurveyTemplateMessages.ConditionSource, source.Text);
        }

        if (source.Kind != QuestionKind.Scale)
        {
            if (!source.Options.Exists(o => o.Key == question.ConditionOption))
            {
                throw Broken(SurveyTemplateMessages.ConditionOption, question.Text, source.Text);
            }
        }
        else if (question.ConditionFrom is not { } from || question.ConditionTo is not { } to || from > to || from < source.ScaleFrom || to > source.ScaleTo)
        {
            throw Broken(SurveyTemplateMessages.ConditionRange, question.Text, source.ScaleFrom, source.ScaleTo, source.Text);
        }
    }

    private static void CheckMeasure(SurveyQuestion question)
    {
        if (!SurveyMeasures.Of(question.Kind).Contains(question.Measure))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.MeasureKind, question.Measure.Label()), nameof(SaveSurveyQuestion.Form.Measure));
        }

        if (SurveyMeasures.ScaleOf(question.Measure) is var (from, to) && (from, to) != (question.ScaleFrom, question.ScaleTo))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.MeasureScale, question.Measure.Label(), from, to), nameof(SaveSurveyQuestion.Form.ScaleFrom));
        }

        if (question.Measure == QuestionMeasure.Gap && question.Dimension is null)
        {
            throw new RuleViolation(SurveyTemplateMessages.DimensionNeeded, nameof(SaveSurveyQuestion.Form.Dimension));
        }
    }

    private static void CheckOptions(SurveyQuestion question)
    {
        if (question.Options.Count is < FewestOptions or > MostOptions)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.OptionsCount, FewestOptions, MostOptions), nameof(SaveSurveyQuestion.Form.Options));
        }

        if (question.Options.GroupBy(o => o.TextRu, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.OptionTwice, twice.Key), nameof(SaveSurveyQuestion.Form.Options));
        }
    }

    private static RuleViolation Broken(string text, params object[] values) =>
        new(string.Format(CultureInfo.CurrentCulture, text, values), nameof(SaveSurveyQuestion.Form.ConditionKey));
}
