namespace KamPortal.Audit;

/// <param name="IsSecret">The values were not kept: it only says that the field changed.</param>
public sealed record AuditField(string Name, AuditValue From, AuditValue To, bool IsSecret);
