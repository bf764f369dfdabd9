namespace KamPortal.Touches;

/// <summary>A touch in the account's timeline, planned, done or cancelled.</summary>
/// <param name="Who">Who did it, or is to do it.</param>
public sealed record TouchLine(
    int TouchId,
    TouchType Type,
    TouchStatus Status,
    TouchOrigin Origin,
    string? Topic,
    DateOnly DueOn,
    DateOnly? DoneOn,
    int Minutes,
    TouchOutcome? Outcome,
    string? Result,
    string? NextStep,
    string? CancelReason,
    CadenceWords? Why,
    string Who,
    string? OnBehalfOf,
    IReadOnlyList<string> People);
