namespace KamPortal.KeyAccounts;

/// <summary>What the status costs us, to be discussed and not hidden (row 4.5).</summary>
public enum KeyCostKind
{
    /// <summary>Scarce goods held back for the client.</summary>
    Reserve,

    /// <summary>The client's requests go before others.</summary>
    Priority,

    /// <summary>A reduced rate or special price.</summary>
    SpecialRate,

    /// <summary>The client was brought by the management or owners, so the manager is paid less.</summary>
    BroughtByManagement,
    Other,
}
