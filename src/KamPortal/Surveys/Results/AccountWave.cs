using KamPortal.Accounts;
using KamPortal.Surveys.Answers;

namespace KamPortal.Surveys.Results;

/// <summary>A wave as people of one client answered it.</summary>
/// <param name="Invited">Of the client, those not skipped.</param>
public sealed record AccountWave(int WaveId, string Name, SurveyKind Kind, string Title, DateOnly OpensOn, bool IsOpen, int Invited, WaveFigures Figures, IReadOnlyList<AccountResponse> Responses);
