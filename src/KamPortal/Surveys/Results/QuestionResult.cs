namespace KamPortal.Surveys.Results;

/// <summary>A question with all its answers.</summary>
/// <param name="Count">People who answered; of a pair with both numbers.</param>
/// <param name="IsHidden">Too few answers of an anonymous wave.</param>
/// <param name="Bars">Empty for words and pairs, and where a line of an anonymous wave would be too small to show.</param>
/// <param name="Mean">Of a scale.</param>
/// <param name="Pairs">Of a pair.</param>
public sealed record QuestionResult(int Id, string Text, QuestionKind Kind, QuestionMeasure Measure, int Count, bool IsHidden, IReadOnlyList<ResultBar> Bars, ScoreMean? Mean, PairSums? Pairs)
{
    internal static QuestionResult Of(AskedQuestion question, IReadOnlyCollection<AnswerTally> tallies, bool isHidden, int least)
    {
        if (isHidden)
        {
            return new QuestionResult(question.Id, question.Text, question.Kind, question.Measure, 0, true, [], null, null);
        }

        List<ResultBar> bars = question.Kind switch
        {
            QuestionKind.Scale => [.. Enumerable.Range(question.ScaleFrom, question.ScaleTo - question.ScaleFrom + 1).Select(n => new ResultBar(n.ToString(System.Globalization.CultureInfo.CurrentCulture), tallies.Where(t => t.Number == n).Sum(t => t.Count), null))],
            QuestionKind.Choice or QuestionKind.Choices => [.. question.Options.Select(o => new ResultBar(o.Text, tallies.Where(t => t.OptionId == o.Id).Sum(t => t.Count), null))],
            QuestionKind.Matrix or QuestionKind.Points => [.. question.Options.Select(o => ScoreMean.Of(WaveFigures.Scores(tallies.Where(t => t.OptionId == o.Id)), question.Kind == QuestionKind.Points ? 100 : question.ScaleTo) is var mean ? new ResultBar(o.Text, mean.Count, mean) : null!)],
            _ => [],
        };
        if (bars.Exists(b => b.Count > 0 && b.Count < least))
        {
            bars = [];
        }

        return new QuestionResult(
            question.Id, question.Text, question.Kind, question.Measure, AnswerCounts.Of(question, tallies), false, bars,
            question.Kind == QuestionKind.Scale ? ScoreMean.Of(WaveFigures.Scores(tallies), question.ScaleTo) : null,
            question.Kind == QuestionKind.Pair ? WaveFigures.Pairs(tallies) : null);
    }
}
