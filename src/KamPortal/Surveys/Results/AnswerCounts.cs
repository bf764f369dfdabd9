namespace KamPortal.Surveys.Results;

/// <summary>How many people stand behind the figure of a question.</summary>
internal static class AnswerCounts
{
    /// <remarks>Of options that are ticked together only the most ticked one is known to be that many people: fewer than the truth, never more.</remarks>
    public static int Of(AskedQuestion question, IEnumerable<AnswerTally> tallies) => question.Kind == QuestionKind.Pair
        ? WaveFigures.Pairs(tallies).Count
        : tallies.GroupBy(t => t.OptionId).Select(o => o.Sum(t => t.Count)).DefaultIfEmpty().Max() is var most && question.Kind == QuestionKind.Choice ? tallies.Sum(t => t.Count) : most;
}
