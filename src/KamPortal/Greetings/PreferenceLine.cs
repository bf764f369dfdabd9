namespace KamPortal.Greetings;

/// <param name="OccasionId">Null: all occasions without a line of their own.</param>
/// <param name="Channel">Null: as the rule says.</param>
public sealed record PreferenceLine(int? OccasionId, bool IsNever, GreetingChannel? Channel);
