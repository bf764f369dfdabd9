namespace KamPortal.Touches;

/// <param name="DueOn">Differs from <paramref name="Occurrence"/> when that is a day off.</param>
public sealed record CadenceDate(DateOnly Occurrence, DateOnly DueOn);
