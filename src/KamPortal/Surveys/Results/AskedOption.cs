namespace KamPortal.Surveys.Results;

internal sealed record AskedOption(int Id, string Key, string Text);
