namespace KamPortal.Surveys.Calls;

/// <summary>Answers that were handed in.</summary>
/// <param name="TouchRefused">Why the conversation was not recorded as a touch; null when it was, or was not wanted.</param>
public sealed record EnteredResponse(long ResponseId, string? TouchRefused);
