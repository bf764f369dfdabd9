namespace KamPortal.Profiles;

/// <param name="Name">With the position.</param>
public sealed record PersonChoice(int PersonId, string Name);
