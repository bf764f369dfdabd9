namespace KamPortal.Audit;

/// <summary>One changed row: who or which job, when (UTC), and every field from → to. Never edited.</summary>
internal sealed class AuditEntry
{
    public const int ActorMaxLength = 100;
    public const int EntityMaxLength = 40;

    public long Id { get; private set; }

    public DateTime At { get; init; }

    /// <summary>Null when a job or the command line acted; then <see cref="Actor"/> names it.</summary>
    public int? UserId { get; init; }

    public required string Actor { get; init; }

    public required string Entity { get; init; }

    public int EntityId { get; init; }

    public int? AccountId { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>JSON array of {"field","from","to"}; sensitive fields carry neither value.</summary>
    public required string Changes { get; init; }
}
