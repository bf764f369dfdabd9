namespace KamPortal.Surveys;

/// <summary>A question of a version.</summary>
/// <param name="Condition">Null: always asked.</param>
public sealed record SurveyQuestionView(
    int Id, string Key, int Order, int Page, QuestionKind Kind, QuestionMeasure Measure, ServiceDimension? Dimension, string Text, bool IsRequired, int ScaleFrom, int ScaleTo, IReadOnlyList<SurveyOptionView> Options, SurveyCondition? Condition);
