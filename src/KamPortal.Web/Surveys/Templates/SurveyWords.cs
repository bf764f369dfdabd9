using System.Globalization;
using KamPortal.Surveys;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Surveys.Templates;

internal static class SurveyWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    /// <summary>"спрашивают, если на вопрос 1 ответили 0…6".</summary>
    public static string Of(SurveyCondition condition) => Text(SurveyBuilderText.Asked, condition.Order, Answer(condition));

    public static string Answer(SurveyCondition condition) => condition.Option is { } option ? $"«{option}»"
        : condition.From == condition.To ? Text("{0}", condition.From) : Text(SurveyBuilderText.Range, condition.From, condition.To);

    /// <summary>What kind of answer the question takes, its scale or options, what it counts into.</summary>
    public static string Marks(SurveyQuestionView question)
    {
        var parts = new List<string> { question.Kind.Label() };
        if (SurveyMeasures.HasScale(question.Kind))
        {
            parts.Add(Text(SurveyBuilderText.ScaleOf, question.ScaleFrom, question.ScaleTo));
        }

        if (question.Options.Count > 0)
        {
            parts.Add(Plural.Of(question.Options.Count, SurveyBuilderText.OptionCount));
        }

        if (question.Measure != QuestionMeasure.None)
        {
            parts.Add(question.Measure.Label() + (question.Dimension is { } dimension ? ": " + dimension.Label() : ""));
        }

        return string.Join(" · ", parts);
    }

    public static string Of(VersionChange change) => Text(change.Kind switch
    {
        VersionChangeKind.Added => SurveyBuilderText.ChangeAdded,
        VersionChangeKind.Removed => SurveyBuilderText.ChangeRemoved,
        VersionChangeKind.Reworded => SurveyBuilderText.ChangeReworded,
        VersionChangeKind.Altered => SurveyBuilderText.ChangeAltered,
        VersionChangeKind.Conditioned => SurveyBuilderText.ChangeConditioned,
        VersionChangeKind.Moved => SurveyBuilderText.ChangeMoved,
        _ => SurveyBuilderText.ChangeHead,
    }, change.Text, change.Before);

    public static string Label(this SurveyTemplateStatus status) => status switch
    {
        SurveyTemplateStatus.Draft => SurveyBuilderText.VersionDraft,
        SurveyTemplateStatus.Published => SurveyBuilderText.VersionPublished,
        _ => SurveyBuilderText.VersionRetired,
    };
}
