namespace KamPortal.Surveys.Waves;

/// <param name="RepeatMonths">How often a wave of it is repeated unless somebody says otherwise; null: once.</param>
public sealed record WaveTemplateChoice(int Id, string Code, SurveyKind Kind, string Title, int Number, int? RepeatMonths);
