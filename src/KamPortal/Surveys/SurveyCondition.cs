namespace KamPortal.Surveys;

/// <summary>Asked when an earlier question was answered so: with a number of the range, or with the option.</summary>
/// <param name="Order">Number of the earlier question.</param>
/// <param name="Option">Text of the option.</param>
public sealed record SurveyCondition(string Key, int Order, int? From, int? To, string? Option);
