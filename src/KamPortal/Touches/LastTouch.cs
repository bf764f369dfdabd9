namespace KamPortal.Touches;

public sealed record LastTouch(DateOnly DoneOn, TouchType Type, TouchOutcome? Outcome, string? NextStep);
