namespace KamPortal.Events.Catalogue;

/// <summary>A survey that can follow an event.</summary>
public sealed record FeedbackChoice(string Code, string Title);
