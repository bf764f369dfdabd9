namespace KamPortal.Audit;

/// <param name="Older">What to pass as <see cref="AuditFilter.Before"/> for the next page; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, long? Older);
