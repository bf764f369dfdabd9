using KamPortal.Data;

namespace KamPortal.Surveys.Answers;

/// <summary>The rows of checked answers; what was not asked, or not answered, has none.</summary>
internal static class ResponseRows
{
    public static List<SurveyAnswer> Of(SurveyForm form, IReadOnlyDictionary<string, GivenAnswer> answers) =>
        [.. SurveyConditions.Asked(form, answers).Where(q => answers.ContainsKey(q.Key)).SelectMany(q => Of(q, answers[q.Key]))];

    private static IEnumerable<SurveyAnswer> Of(SurveyFormQuestion question, GivenAnswer given) => question.Kind switch
    {
        QuestionKind.Scale => given.Number is { } number ? [Row(question, number: number)] : [],
        QuestionKind.Pair => given.Number is null && given.Second is null ? [] : [Row(question, number: given.Number, second: given.Second)],
        QuestionKind.Choice or QuestionKind.Choices => Chosen(question, given.Options).Select(o => Row(question, o)),
        QuestionKind.Matrix => Chosen(question, given.Rows.Keys).Select(o => Row(question, o, given.Rows[o.Key])),

        // A row left empty got no points.
        QuestionKind.Points => given.Rows.Values.Any(n => n != 0) ? question.Options.Select(o => Row(question, o, given.Rows.GetValueOrDefault(o.Key))) : [],
        _ => CleanText.Of(given.Text) is { } words ? [Row(question, text: words)] : [],
    };

    private static IEnumerable<SurveyFormOption> Chosen(SurveyFormQuestion question, IEnumerable<string> keys) => question.Options.Where(o => keys.Contains(o.Key));

    private static SurveyAnswer Row(SurveyFormQuestion question, SurveyFormOption? option = null, int? number = null, int? second = null, string? text = null) =>
        new() { Id = RandomNumber.Next(), QuestionId = question.Id, OptionId = option?.Id, Number = number, Second = second, Text = text };
}
