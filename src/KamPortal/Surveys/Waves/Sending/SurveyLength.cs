namespace KamPortal.Surveys.Waves.Sending;

/// <summary>What an answer costs the reader.</summary>
internal sealed record SurveyLength(int Questions, int Pages);
