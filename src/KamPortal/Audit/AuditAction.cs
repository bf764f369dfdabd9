namespace KamPortal.Audit;

public enum AuditAction
{
    Created,
    Changed,
    Deleted,

    /// <summary>Rows left the portal in a file.</summary>
    Exported,
}
