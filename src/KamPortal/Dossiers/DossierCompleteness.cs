namespace KamPortal.Dossiers;

/// <summary>
/// How much of a dossier is known: Σ importance of answered questions / Σ importance of all questions of the active
/// template. A stale answer is an answer: it counts, and is told separately. All questions count, also those the reader
/// may not see, so that everybody reads the same figure.
/// </summary>
/// <param name="Percent">0…100, rounded down: 100 only when nothing is unknown. 0 for a template without questions.</param>
public sealed record DossierCompleteness(int Percent, int Questions, int Unknown, int Stale)
{
    public int Answered => Questions - Unknown;

    internal static DossierCompleteness Of(IReadOnlyCollection<(int Importance, DossierState State)> questions)
    {
        var all = questions.Sum(q => q.Importance);
        var known = questions.Where(q => q.State != DossierState.Unknown).Sum(q => q.Importance);
        return new DossierCompleteness(all == 0 ? 0 : 100 * known / all, questions.Count, questions.Count(q => q.State == DossierState.Unknown), questions.Count(q => q.State == DossierState.Stale));
    }

    /// <param name="asOfOn">The day the answer was true; null when there is none.</param>
    /// <param name="freshDays">Null: never stale.</param>
    internal static DossierState StateOf(DateOnly? asOfOn, int? freshDays, DateOnly today) =>
        asOfOn is not { } on ? DossierState.Unknown
            : freshDays is { } days && today.DayNumber - on.DayNumber > days ? DossierState.Stale
            : DossierState.Known;
}
