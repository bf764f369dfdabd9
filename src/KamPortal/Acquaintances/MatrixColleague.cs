namespace KamPortal.Acquaintances;

/// <param name="IsEnabled">False: left us, and their acquaintances went along.</param>
public sealed record MatrixColleague(int UserId, string Name, ColleaguePart Part, bool IsEnabled);
