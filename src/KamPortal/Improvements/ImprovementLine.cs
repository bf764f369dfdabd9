namespace KamPortal.Improvements;

/// <param name="ShownOn">Null until the client was shown it.</param>
public sealed record ImprovementLine(int AccountId, string Account, string Said, DateOnly? ShownOn);
