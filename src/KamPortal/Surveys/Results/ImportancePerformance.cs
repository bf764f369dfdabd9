namespace KamPortal.Surveys.Results;

/// <summary>
/// Importance × score of an "Ideal" survey. The lines that part the map stand at the means of the attributes, not at the middle of the scale: in practice
/// everything is important and fairly good, so the middle would put all attributes into one field (Martilla and James 1977 advise the same).
/// </summary>
/// <param name="Attributes">The greatest deficit first, those without pairs last.</param>
public sealed record ImportancePerformance(IReadOnlyList<AttributeScore> Attributes)
{
    /// <summary>The mean of the attributes' means; null without answers.</summary>
    public decimal? Importance => Answered.Count == 0 ? null : Answered.Average(a => a.Importance!.Value);

    /// <inheritdoc cref="Importance"/>
    public decimal? Score => Answered.Count == 0 ? null : Answered.Average(a => a.Score!.Value);

    public decimal? Deficit => Importance - Score;

    public int Unpaired => Attributes.Sum(a => a.Answers.Unpaired);

    private List<AttributeScore> Answered => [.. Attributes.Where(a => a.Answers.Count > 0)];

    /// <returns>Null for an attribute without pairs.</returns>
    public Quadrant? QuadrantOf(AttributeScore attribute) => (attribute.Importance >= Importance, attribute.Score >= Score) switch
    {
        _ when attribute.Answers.Count == 0 => null,
        (true, false) => Quadrant.Fix,
        (true, true) => Quadrant.Keep,
        (false, false) => Quadrant.LowPriority,
        _ => Quadrant.Overkill,
    };

    public static ImportancePerformance Of(IEnumerable<AttributeScore> attributes) =>
        new([.. attributes.OrderByDescending(a => a.Deficit is not null).ThenByDescending(a => a.Deficit).ThenBy(a => a.QuestionId)]);
}
