namespace KamPortal.Surveys;

public sealed record SurveyOptionView(string Key, string Text);
