namespace KamPortal.Touches;

/// <summary>What <see cref="UndoTouch"/> needs to take a step back for a few seconds after it.</summary>
/// <param name="WasNew">The touch did not exist before: undoing removes it.</param>
/// <param name="NextTouchId">The next touch planned along with it.</param>
public sealed record TouchReceipt(int TouchId, bool WasNew, int? NextTouchId, TouchType Type, int Minutes, IReadOnlyList<int> PersonIds);
