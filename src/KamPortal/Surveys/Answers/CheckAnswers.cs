using System.Globalization;

namespace KamPortal.Surveys.Answers;

/// <summary>Whether answers fit the questions they were given to.</summary>
public static class CheckAnswers
{
    /// <summary>Of a question whose points are spread over its options.</summary>
    public const int AllPoints = 100;

    /// <summary>What an answer in words may hold.</summary>
    public const int TextMaxLength = SurveyAnswer.TextMaxLength;

    /// <param name="page">Only questions of this page; null: of all.</param>
    /// <returns>One problem a question at most, in the questions' order; answers to questions that are not asked do not count.</returns>
    public static IReadOnlyList<AnswerProblem> Of(SurveyForm form, IReadOnlyDictionary<string, GivenAnswer> answers, int? page = null) =>
        [.. SurveyConditions.Asked(form, answers).Where(q => page is null || q.Page == page)
            .Select(q => (q.Key, Message: Problem(q, answers.GetValueOrDefault(q.Key) ?? new GivenAnswer())))
            .Where(p => p.Message is not null).Select(p => new AnswerProblem(p.Key, p.Message!))];

    /// <returns>Null when the answer can be taken.</returns>
    internal static string? Problem(SurveyFormQuestion question, GivenAnswer given) => question.Kind switch
    {
        QuestionKind.Scale => Number(question, given.Number) ?? Missing(question, given.Number is null),
        QuestionKind.Pair => Number(question, given.Number) ?? Number(question, given.Second) ?? Missing(question, given.Number is null || given.Second is null, AnswersMessages.BothRequired),
        QuestionKind.Choice => (given.Options.Count > 1 ? AnswersMessages.OneOnly : null) ?? Known(question, given.Options) ?? Missing(question, given.Options.Count == 0),
        QuestionKind.Choices => Known(question, given.Options) ?? Missing(question, given.Options.Count == 0),
        QuestionKind.Matrix => Known(question, given.Rows.Keys) ?? given.Rows.Values.Select(n => Number(question, n)).FirstOrDefault(m => m is not null) ?? Missing(question, given.Rows.Count < question.Options.Count, AnswersMessages.EachRowRequired),
        QuestionKind.Points => Points(question, given.Rows),
        _ => Words(question, given.Text),
    };

    private static string? Number(SurveyFormQuestion question, int? number) =>
        number is null || (number >= question.ScaleFrom && number <= question.ScaleTo) ? null : Format(AnswersMessages.OutOfScale, question.ScaleFrom, question.ScaleTo);

    private static string? Known(SurveyFormQuestion question, IEnumerable<string> keys) =>
        keys.All(k => question.Options.Any(o => o.Key == k)) ? null : AnswersMessages.UnknownOption;

    private static string? Points(SurveyFormQuestion question, IReadOnlyDictionary<string, int> rows)
    {
        if (rows.Values.All(n => n == 0))
        {
            return Known(question, rows.Keys) ?? Missing(question, true, Format(AnswersMessages.PointsRequired, AllPoints));
        }

        return Known(question, rows.Keys)
            ?? (rows.Values.Any(n => n is < 0 or > AllPoints) ? Format(AnswersMessages.PointsOutOfRange, AllPoints) : null)
            ?? (rows.Values.Sum() is var sum && sum != AllPoints ? Format(sum < AllPoints ? AnswersMessages.PointsTooFew : AnswersMessages.PointsTooMany, AllPoints, sum, Math.Abs(AllPoints - sum)) : null);
    }

    private static string? Words(SurveyFormQuestion question, string? text) =>
        CleanText.Of(text) is not { } words ? Missing(question, true)
        : words.Length > TextMaxLength ? Format(AnswersMessages.TooLong, TextMaxLength, words.Length) : null;

    private static string? Missing(SurveyFormQuestion question, bool isMissing, string? message = null) => question.IsRequired && isMissing ? message ?? AnswersMessages.Required : null;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
