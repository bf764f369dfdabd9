namespace KamPortal.Accounts;

/// <param name="At">In the viewer's zone.</param>
public sealed record LastChange(DateTime At, string By);
