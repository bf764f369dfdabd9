namespace KamPortal.Events.Effects;

/// <summary>What is compared before and after an event.</summary>
public enum EffectKind
{
    /// <summary>Roubles shipped in the months.</summary>
    Shipments,

    /// <summary>Touches done in the months.</summary>
    Touches,

    /// <summary>Shipments of the months as a year's, of what the client spends a year, percent.</summary>
    ShareOfWallet,

    /// <summary>Mean of "would you recommend us", 0 … 10.</summary>
    Recommend,
}
