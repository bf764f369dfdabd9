namespace KamPortal.Improvements;

/// <summary>Where an improvement stands.</summary>
public enum ImprovementStatus
{
    Open,

    /// <summary>With evidence.</summary>
    Done,

    /// <summary>With a reason.</summary>
    Dropped,
}
