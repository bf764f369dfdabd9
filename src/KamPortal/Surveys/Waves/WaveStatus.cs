namespace KamPortal.Surveys.Waves;

/// <summary>Where a wave stands.</summary>
public enum WaveStatus
{
    /// <summary>Being prepared: everything may be changed.</summary>
    Draft,

    /// <summary>Fixed; invites from its first day on.</summary>
    Launched,

    /// <summary>Invitations are out.</summary>
    Open,
    Closed,

    /// <summary>Called off before anybody was invited.</summary>
    Cancelled,
}
