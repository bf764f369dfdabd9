namespace KamPortal.Audit;

public enum AuditAction
{
    Created,
    Changed,
    Deleted,
}
