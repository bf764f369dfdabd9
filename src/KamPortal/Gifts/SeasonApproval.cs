namespace KamPortal.Gifts;

/// <param name="Left">Above the limit, of somebody who left, or the director's own idea.</param>
public sealed record SeasonApproval(int Approved, int Left);
