namespace KamPortal.Surveys.Waves;

/// <summary>Which waves a list shows.</summary>
public enum WaveShow
{
    /// <summary>Drafts, launched and open ones.</summary>
    Current,
    Closed,
    Cancelled,
}
