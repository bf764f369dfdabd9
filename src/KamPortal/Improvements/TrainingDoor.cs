using KamPortal.Staff;

namespace KamPortal.Improvements;

internal static class TrainingDoor
{
    /// <summary>Findings on everybody are for everybody who plans training; those on one colleague for whoever stands above.</summary>
    public static bool MaySee(Viewer viewer, int? userId) => userId is not { } id || viewer.Scope == ViewerScope.Everything || viewer.OwnerIds.Contains(id);
}
