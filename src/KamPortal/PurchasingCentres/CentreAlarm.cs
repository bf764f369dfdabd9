namespace KamPortal.PurchasingCentres;

/// <summary>Why a centre needs somebody today; the same conditions as <see cref="CentreAssessment"/>, one by one.</summary>
public enum CentreAlarm
{
    /// <summary>A deciding member left since the last publication.</summary>
    DecisionMakerLeft,

    /// <summary>A deciding member is against us.</summary>
    NegativeDecisionMaker,

    /// <summary>A deciding member had no touch for <see cref="Settings.PortalSettings.CoverageDays"/> days.</summary>
    UntouchedDecisionMaker,

    /// <summary>One person holds more than <see cref="Settings.PortalSettings.SingleThreadPercent"/> of all influence.</summary>
    SingleThread,
}
