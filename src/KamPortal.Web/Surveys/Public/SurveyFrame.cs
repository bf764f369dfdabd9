namespace KamPortal.Web.Surveys.Public;

/// <summary>What stands round every page for clients.</summary>
/// <param name="Logo">Its tag; null without one.</param>
public sealed record SurveyFrame(string Company, string? Logo);
