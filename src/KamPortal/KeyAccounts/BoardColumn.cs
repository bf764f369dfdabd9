namespace KamPortal.KeyAccounts;

/// <summary>The columns of the board (row 2.2), from candidate to being judged again.</summary>
public enum BoardColumn
{
    Candidate,
    DataCollected,

    /// <summary>Scored, but questions of the influence test are open.</summary>
    Scored,

    /// <summary>Everything is there; somebody has to decide.</summary>
    DecisionDue,

    /// <summary>Key, with a manager and without a plan.</summary>
    ManagerAssigned,

    /// <summary>Key, with a plan being worked.</summary>
    Plan,

    /// <summary>To be judged again within 30 days, rejected ones included.</summary>
    Review,
}
