using KamPortal.Touches.Planning;

namespace KamPortal.Staff;

/// <summary>How much work came back to whom it belongs.</summary>
public sealed record HandedBack(int Touches, int Tasks)
{
    internal static HandedBack Of(IReadOnlyList<MovedWork> moved) => new(moved.Count(m => m.CameBack && m.IsTouch), moved.Count(m => m.CameBack && !m.IsTouch));
}
