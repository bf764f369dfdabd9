namespace KamPortal.Audit;

/// <summary>What of the history to show.</summary>
public enum AuditKind
{
    Everything,

    /// <summary>The card of the account, its owner included.</summary>
    Card,
    Team,
    People,
    Touches,
    Centres,
    Dossier,
    Tasks,

    /// <summary>Targets of the potential.</summary>
    Potential,
    KeyStatus,
    Plans,
    Greetings,
    Gifts,

    /// <summary>Improvements and the sheets shown to the client.</summary>
    Surveys,

    /// <summary>Needs of events, participants, programmes, clubs.</summary>
    Events,

    /// <summary>Staff, rules, settings: what belongs to no account.</summary>
    Portal,
}
