namespace KamPortal.Handover;

/// <param name="Accounts">Accounts that changed owner; those the new owner had already do not count.</param>
/// <param name="Touches">Open touches that went along.</param>
/// <param name="Tasks">Open tasks that went along.</param>
public sealed record OwnerChange(int Accounts, int Touches, int Tasks);
