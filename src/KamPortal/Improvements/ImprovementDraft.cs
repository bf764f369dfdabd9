namespace KamPortal.Improvements;

/// <summary>What the portal proposes to write when an improvement is opened from a survey.</summary>
/// <param name="Subject">The attribute, theme or low score it starts from, in the viewer's language.</param>
/// <param name="Expected">Mean importance or expectation over <paramref name="Clients"/>; of an anonymous wave over all answers; null when it is hidden or nobody answered.</param>
/// <param name="Clients">Who named it, of those the viewer sees, the greatest deficit first; none in an anonymous wave.</param>
public sealed record ImprovementDraft(ImprovementSource Source, int WaveId, string Wave, int? QuestionId, string Subject, decimal? Expected, decimal? Perceived, bool IsAnonymous, IReadOnlyList<ImprovementDraft.Client> Clients)
{
    /// <param name="Said">Proposed for the client's sheet.</param>
    public sealed record Client(int AccountId, string Name, string Said);
}
