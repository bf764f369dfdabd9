namespace KamPortal.Audit;

/// <summary>Every change of such a row is written to the audit trail.</summary>
internal interface IAudited
{
    int Id { get; }

    /// <summary>The account on whose page the change is shown; null for rows that belong to no account.</summary>
    int? AuditAccountId { get; }

    /// <summary>True for a new row that is made as a part of another new one, whose own entry tells enough.</summary>
    bool ComesWithAnother => false;
}
