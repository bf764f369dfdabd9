namespace KamPortal.Events.Effects;

/// <summary>How clients of an event went on, against similar ones without such an event.</summary>
/// <param name="Months">Whole months before and after; the months of the event itself are in neither.</param>
/// <param name="BeforeFrom">First month before.</param>
/// <param name="BeforeTo">The first month no longer before.</param>
/// <param name="AfterFrom">First month after.</param>
/// <param name="KnownFrom">The first day on which the months after are whole: <paramref name="AfterFrom"/> plus <paramref name="Months"/>.</param>
/// <param name="Clients">Clients of those who were there.</param>
/// <param name="WithoutSimilar">Of them, clients nobody is similar to.</param>
/// <param name="Measures">Empty while it is too early.</param>
public sealed record EventEffect(int EventId, int Months, DateOnly BeforeFrom, DateOnly BeforeTo, DateOnly AfterFrom, DateOnly KnownFrom, bool IsKnown, int Clients, int WithoutSimilar, IReadOnlyList<EffectMeasure> Measures);
