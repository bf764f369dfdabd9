namespace KamPortal.Events.Catalogue;

/// <param name="Members">Today, those the viewer sees.</param>
/// <param name="MayChange">The club itself; members are put in by whoever plans events.</param>
public sealed record ClubRow(int Id, int Version, string Name, ClubKind Kind, string? About, int OwnerId, string Owner, bool IsClosed, int Members, bool MayChange);
