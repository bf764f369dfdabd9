namespace KamPortal.Notifications;

/// <param name="NewestId">0 when there is none.</param>
public sealed record BellState(int Unread, int NewestId);
