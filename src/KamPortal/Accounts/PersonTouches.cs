namespace KamPortal.Accounts;

/// <param name="Touches">Done in the window.</param>
/// <param name="LastOn">Null when the person was never touched.</param>
public sealed record PersonTouches(int PersonId, string Name, string? Position, int Touches, DateOnly? LastOn);
