namespace KamPortal.Surveys.Results;

/// <summary>Whose words: by what the person answered to the question of recommending.</summary>
public enum ScoreBand
{
    /// <summary>0–6.</summary>
    Detractors,

    /// <summary>7–8.</summary>
    Passives,

    /// <summary>9–10.</summary>
    Promoters,
}
