namespace KamPortal.Audit;

/// <summary>One change in words, save for the names of entities, fields and enum values, which the web translates.</summary>
/// <param name="At">In the viewer's zone.</param>
/// <param name="Actor">Full name, or the name of the job or command.</param>
/// <param name="ByPortal">True when no person acted.</param>
/// <param name="Entity">Code name of the kind of row.</param>
/// <param name="Title">Name of the changed row when it has one and still exists.</param>
/// <param name="AccountName">Null when it belongs to no account.</param>
public sealed record AuditLine(
    long Id, DateTime At, string Actor, bool ByPortal, string Entity, int EntityId, string? Title, int? AccountId, string? AccountName, AuditAction Action, IReadOnlyList<AuditField> Fields);
