using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Answers;

/// <summary>
/// That the token of an anonymous wave was used, under a key made of the token itself: without the token, which nobody keeps, it leads neither to the
/// invitation nor to the response.
/// </summary>
internal sealed class SurveyUse
{
    public const int KeyLength = 64;

    /// <summary>Unique: a token answers once.</summary>
    public required string Key { get; init; }

    public int WaveId { get; init; }

    public SurveyWave Wave { get; init; } = null!;
}
