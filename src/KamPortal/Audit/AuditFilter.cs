namespace KamPortal.Audit;

/// <summary>Narrows the history; everything null or unset shows all that the viewer may see.</summary>
public sealed record AuditFilter
{
    public int? AccountId { get; init; }

    public AuditKind Kind { get; init; }

    /// <summary>Changes by this member of staff.</summary>
    public int? UserId { get; init; }

    /// <summary>Only changes by jobs, the import and the command line.</summary>
    public bool OnlyPortalItself { get; init; }

    /// <summary>First and last day, both included, in the viewer's zone.</summary>
    public DateOnly? FromOn { get; init; }

    public DateOnly? ToOn { get; init; }

    /// <summary>Older than this entry; null for the latest.</summary>
    public long? Before { get; init; }
}
