namespace KamPortal.KeyAccounts;

/// <summary>At whose expense the status is.</summary>
public enum KeyCostBearer
{
    Company,

    /// <summary>Out of the manager's pay or time.</summary>
    Manager,

    /// <summary>Other clients wait or go without.</summary>
    OtherClients,
}
