namespace KamPortal.Surveys;

/// <summary>Which figure can be counted from which kind of question.</summary>
public static class SurveyMeasures
{
    /// <summary>What a question of the kind can be counted into, "not counted" first.</summary>
    public static IReadOnlyList<QuestionMeasure> Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Scale => [QuestionMeasure.None, QuestionMeasure.Recommend, QuestionMeasure.Satisfaction, QuestionMeasure.Effort, QuestionMeasure.Manager],
        QuestionKind.Pair => [QuestionMeasure.None, QuestionMeasure.Gap, QuestionMeasure.Deficit],
        QuestionKind.Points => [QuestionMeasure.None, QuestionMeasure.Weights],
        _ => [QuestionMeasure.None],
    };

    /// <summary>The scale the figure is defined on; null where any will do.</summary>
    public static (int From, int To)? ScaleOf(QuestionMeasure measure) => measure switch
    {
        QuestionMeasure.Recommend => (0, 10),
        QuestionMeasure.Satisfaction or QuestionMeasure.Manager => (1, 5),
        QuestionMeasure.Effort or QuestionMeasure.Gap => (1, 7),
        _ => null,
    };

    public static bool HasScale(QuestionKind kind) => kind is QuestionKind.Scale or QuestionKind.Matrix or QuestionKind.Pair;

    public static bool HasOptions(QuestionKind kind) => kind is QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Matrix or QuestionKind.Points;

    /// <summary>A condition can follow its answer.</summary>
    public static bool MayDecide(QuestionKind kind) => kind is QuestionKind.Scale or QuestionKind.Choice or QuestionKind.Choices;

    /// <summary>The figure without which the method has no result; null for methods that count nothing.</summary>
    public static QuestionMeasure? Needed(SurveyKind kind) => kind switch
    {
        SurveyKind.Nps => QuestionMeasure.Recommend,
        SurveyKind.Servqual => QuestionMeasure.Gap,
        SurveyKind.IdealSupplier or SurveyKind.IdealService => QuestionMeasure.Deficit,
        SurveyKind.Csat => QuestionMeasure.Satisfaction,
        SurveyKind.Ces => QuestionMeasure.Effort,
        _ => null,
    };

    /// <summary>Two questions of the figure would count a person twice.</summary>
    public static bool IsSingle(QuestionMeasure measure) => measure is QuestionMeasure.Recommend or QuestionMeasure.Manager or QuestionMeasure.Weights;
}
