namespace KamPortal.Surveys.Results;

/// <summary>The figures of a wave, or of a part of it; each is null where the survey does not ask for it or the state forbids it.</summary>
/// <param name="Responses">Filled-in forms; 0 where fewer than may be told.</param>
/// <param name="People">Of the audience: everybody but those who left and clients we lost.</param>
/// <param name="Effort">CES, 1–7.</param>
/// <param name="Manager">1–5, of managers.</param>
/// <param name="Hidden">Questions of an anonymous wave that too few answered: they count into nothing.</param>
public sealed record WaveFigures(
    ResultsState State, int Responses, int People, NetPromoterScore? Nps, ServqualScore? Servqual, ImportancePerformance? Ideal, SatisfactionShare? Csat, ScoreMean? Effort, ScoreMean? Manager, IReadOnlySet<int> Hidden)
{
    public static WaveFigures Without(ResultsState state, int people) => new(state, 0, people, null, null, null, null, null, null, new HashSet<int>());

    /// <summary>The figure the survey is made for; null without answers.</summary>
    public decimal? Headline(SurveyKind kind) => kind switch
    {
        SurveyKind.Nps => (decimal?)Nps?.Value,
        SurveyKind.Servqual => Servqual?.Total,
        SurveyKind.IdealSupplier or SurveyKind.IdealService => Ideal?.Deficit,
        SurveyKind.Csat => Csat?.Percent,
        SurveyKind.Ces => Effort?.Shown,
        SurveyKind.Interview => null,
        _ => (decimal?)Nps?.Value ?? Csat?.Percent ?? Effort?.Shown ?? Servqual?.Total ?? Ideal?.Deficit ?? Manager?.Shown,
    };

    /// <param name="questions">Of the wave's version.</param>
    /// <param name="least">Answers a question must have to be told; 0 outside anonymous waves.</param>
    internal static WaveFigures Of(IReadOnlyList<AskedQuestion> questions, IReadOnlyDictionary<ServiceDimension, int> points, IReadOnlyCollection<AnswerTally> tallies, int responses, int people, int least)
    {
        if (responses == 0)
        {
            return Without(ResultsState.NoData, people);
        }

        if (responses < least)
        {
            return Without(ResultsState.TooFew, people);
        }

        var all = tallies.ToLookup(t => t.QuestionId);
        var hidden = questions.Where(q => AnswerCounts.Of(q, all[q.Id]) is var count && count > 0 && count < least).Select(q => q.Id).ToHashSet();
        var given = tallies.Where(t => !hidden.Contains(t.QuestionId)).ToLookup(t => t.QuestionId);

        // A form asks for each of these once; were it asked twice, the first counts.
        T? Of<T>(QuestionMeasure measure, Func<AskedQuestion, IEnumerable<ScoreCount>, T> figure)
            where T : class =>
            questions.FirstOrDefault(q => q.Measure == measure) is { } asked ? figure(asked, Scores(given[asked.Id])) : null;

        return new WaveFigures(
            ResultsState.Shown,
            responses,
            people,
            Of(QuestionMeasure.Recommend, (_, scores) => NetPromoterScore.Of(scores, people)),
            ServqualOf(questions, points, given),
            IdealOf(questions, given),
            Of(QuestionMeasure.Satisfaction, (_, scores) => SatisfactionShare.Of(scores)),
            Of(QuestionMeasure.Effort, (asked, scores) => ScoreMean.Of(scores, asked.ScaleTo)),
            Of(QuestionMeasure.Manager, (asked, scores) => ScoreMean.Of(scores, asked.ScaleTo)),
            hidden);
    }

    internal static IEnumerable<ScoreCount> Scores(IEnumerable<AnswerTally> tallies) => tallies.Where(t => t.Number is not null).Select(t => new ScoreCount(t.Number!.Value, t.Count));

    internal static PairSums Pairs(IEnumerable<AnswerTally> tallies) => tallies.Aggregate(default(PairSums), (sum, t) => sum + PairSums.Of(t.Number, t.Second, t.Count));

    private static ServqualScore? ServqualOf(IReadOnlyList<AskedQuestion> questions, IReadOnlyDictionary<ServiceDimension, int> points, ILookup<int, AnswerTally> given)
    {
        var items = questions.Where(q => q is { Measure: QuestionMeasure.Gap, Dimension: not null }).Select(q => new GapItem(q.Id, q.Dimension!.Value, q.Text, Pairs(given[q.Id]))).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var weights = questions.FirstOrDefault(q => q.Measure == QuestionMeasure.Weights);
        var spread = new Dictionary<ServiceDimension, long>();
        var people = 0;
        foreach (var option in weights?.Options ?? [])
        {
            if (Enum.TryParse<ServiceDimension>(option.Key, ignoreCase: true, out var dimension))
            {
                var scores = ScoreMean.Of(Scores(given[weights!.Id].Where(t => t.OptionId == option.Id)), 100);
                spread[dimension] = scores.Sum;
                people = Math.Max(people, scores.Count);
            }
        }

        return ServqualScore.Of(items, spread, people, points);
    }

    private static ImportancePerformance? IdealOf(IReadOnlyList<AskedQuestion> questions, ILookup<int, AnswerTally> given)
    {
        var attributes = questions.Where(q => q.Measure == QuestionMeasure.Deficit).Select(q => new AttributeScore(q.Id, q.Text, Pairs(given[q.Id]))).ToList();
        return attributes.Count == 0 ? null : ImportancePerformance.Of(attributes);
    }
}
