namespace KamPortal.Notifications.Escalations;

/// <param name="HolderId">Whose; null for everybody's.</param>
/// <param name="Level">1 or 2: late enough to be told to that level; 0 for all late work.</param>
public sealed record OverdueFilter(int? HolderId, int Level, int Page = 1)
{
    public const int PageSize = 50;
}
