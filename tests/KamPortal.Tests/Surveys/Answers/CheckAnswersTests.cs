using KamPortal.Surveys;
using KamPortal.Surveys.Answers;

namespace KamPortal.Tests.Surveys.Answers;

public sealed class CheckAnswersTests
{
    private static readonly SurveyFormOption[] Two = [new(1, "a", "А"), new(2, "b", "Б")];

    public static readonly TheoryData<QuestionKind, bool, GivenAnswer, string?> Cases = new()
    {
        { QuestionKind.Scale, false, new(), null },
        { QuestionKind.Scale, true, new(), "Ответьте" },
        { QuestionKind.Scale, true, new() { Number = 5 }, null },
        { QuestionKind.Scale, false, new() { Number = 6 }, "от 1 до 5" },
        { QuestionKind.Scale, false, new() { Number = 0 }, "от 1 до 5" },
        { QuestionKind.Pair, false, new() { Second = 3 }, null },
        { QuestionKind.Pair, true, new() { Second = 3 }, "оба" },
        { QuestionKind.Pair, true, new() { Number = 1, Second = 9 }, "от 1 до 5" },
        { QuestionKind.Pair, true, new() { Number = 1, Second = 5 }, null },
        { QuestionKind.Choice, true, new() { Options = ["b"] }, null },
        { QuestionKind.Choice, true, new() { Options = [] }, "Ответьте" },
        { QuestionKind.Choice, false, new() { Options = ["a", "b"] }, "один" },
        { QuestionKind.Choice, false, new() { Options = ["c"] }, "нет" },
        { QuestionKind.Choices, true, new() { Options = ["a", "b"] }, null },
        { QuestionKind.Choices, false, new() { Options = ["<script>"] }, "нет" },
        { QuestionKind.Matrix, true, new() { Rows = new Dictionary<string, int> { ["a"] = 1 } }, "каждую" },
        { QuestionKind.Matrix, false, new() { Rows = new Dictionary<string, int> { ["a"] = 1 } }, null },
        { QuestionKind.Matrix, false, new() { Rows = new Dictionary<string, int> { ["a"] = 6 } }, "от 1 до 5" },
        { QuestionKind.Matrix, false, new() { Rows = new Dictionary<string, int> { ["z"] = 5 } }, "нет" },
        { QuestionKind.Points, false, new(), null },
        { QuestionKind.Points, true, new() { Rows = new Dictionary<string, int> { ["a"] = 0 } }, "Распределите 100" },
        { QuestionKind.Points, false, new() { Rows = new Dictionary<string, int> { ["a"] = 60, ["b"] = 30 } }, "добавьте ещё 10" },
        { QuestionKind.Points, false, new() { Rows = new Dictionary<string, int> { ["a"] = 60, ["b"] = 70 } }, "уберите 30" },
        { QuestionKind.Points, false, new() { Rows = new Dictionary<string, int> { ["a"] = -10, ["b"] = 110 } }, "целые" },
        { QuestionKind.Points, false, new() { Rows = new Dictionary<string, int> { ["a"] = int.MaxValue, ["b"] = int.MaxValue } }, "целые" },
        { QuestionKind.Points, true, new() { Rows = new Dictionary<string, int> { ["a"] = 100 } }, null },
        { QuestionKind.Text, true, new() { Text = " \r\n\0 " }, "Ответьте" },
        { QuestionKind.Text, true, new() { Text = new string('x', 4000) + "\r\n" }, null },
        { QuestionKind.Text, false, new() { Text = new string('x', 4001) }, "4001" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Each_kind_takes_what_fits_it(QuestionKind kind, bool isRequired, GivenAnswer given, string? message)
    {
        var question = new SurveyFormQuestion { Key = "q", Text = "?", Kind = kind, IsRequired = isRequired, ScaleFrom = 1, ScaleTo = 5, Options = Two };
        var problems = CheckAnswers.Of(Form(question), new Dictionary<string, GivenAnswer> { ["q"] = given });

        if (message is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(message, Assert.Single(problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_question_depends_on_a_number_or_an_option_and_with_it_on_what_that_depends_on()
    {
        var form = Form(
            new SurveyFormQuestion { Key = "score", Text = "?", Kind = QuestionKind.Scale, ScaleTo = 10 },
            new SurveyFormQuestion { Key = "why", Text = "?", Kind = QuestionKind.Choice, Options = Two, ConditionKey = "score", ConditionFrom = 0, ConditionTo = 6 },
            new SurveyFormQuestion { Key = "more", Text = "?", Kind = QuestionKind.Text, IsRequired = true, ConditionKey = "why", ConditionOption = "b" });

        Assert.Equal(["score"], Asked([]));
        Assert.Equal(["score", "why"], Asked(new() { ["score"] = new() { Number = 6 } }));
        Assert.Equal(["score", "why"], Asked(new() { ["score"] = new() { Number = 0 }, ["why"] = new() { Options = ["a"] } }));
        Assert.Equal(["score", "why", "more"], Asked(new() { ["score"] = new() { Number = 0 }, ["why"] = new() { Options = ["b"] } }));

        // An answer that stayed behind does not ask on.
        Assert.Equal(["score"], Asked(new() { ["score"] = new() { Number = 7 }, ["why"] = new() { Options = ["b"] } }));
        Assert.Empty(CheckAnswers.Of(form, new Dictionary<string, GivenAnswer> { ["score"] = new() { Number = 7 }, ["why"] = new() { Options = ["b"] } }));

        IEnumerable<string> Asked(Dictionary<string, GivenAnswer> answers) => SurveyConditions.Asked(form, answers).Select(q => q.Key);
    }

    [Fact]
    public void What_was_kept_reads_back_and_nonsense_reads_as_nothing()
    {
        var answers = ASurvey.Answers();
        var read = GivenAnswers.Read(GivenAnswers.Write(answers));

        Assert.Equal(GivenAnswers.Write(answers), GivenAnswers.Write(read));
        Assert.Contains("Всё хорошо", GivenAnswers.Write(answers), StringComparison.Ordinal);
        Assert.All(new[] { null, "", "nonsense", "[]", "{\"a\":5}", "{\"a\":{\"Number\":\"x\"}}", "{\"a\":{\"Rows\":null}}", "{\"a\":{\"Options\":[null]}}", "{\"a\":null}", new string('[', 5000) }, json => Assert.Empty(GivenAnswers.Read(json)));
    }

    private static SurveyForm Form(params SurveyFormQuestion[] questions) => new(1, SurveyKind.Own, "?", "", "", questions);
}
