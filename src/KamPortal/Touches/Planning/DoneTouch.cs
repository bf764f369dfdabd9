namespace KamPortal.Touches.Planning;

internal sealed record DoneTouch(int AccountId, TouchType Type, DateOnly DoneOn, IReadOnlyList<int> PersonIds);
