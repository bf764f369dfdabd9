using System.Globalization;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using Microsoft.Extensions.Primitives;

namespace KamPortal.Web.Surveys.Public;

/// <summary>Names of the fields in which a question is answered, and what a sent form says in them.</summary>
public static class SurveyFields
{
    /// <summary>Key of each question that stood on the page.</summary>
    public const string Shown = "shown";

    /// <summary>Longest number worth reading.</summary>
    private const int DigitsMax = 9;

    public static string Name(SurveyFormQuestion question) => "a/" + question.Key;

    public static string Second(SurveyFormQuestion question) => Name(question) + "/second";

    public static string Row(SurveyFormQuestion question, SurveyFormOption option) => Name(question) + "/row/" + option.Key;

    /// <param name="fields">Values by name of the field.</param>
    /// <returns>Answers to the questions that stood on the page, and what could not be read as a number.</returns>
    public static (IReadOnlyDictionary<string, GivenAnswer> Answers, IReadOnlyList<AnswerProblem> Problems) Read(SurveyForm form, Func<string, StringValues> fields)
    {
        var shown = fields(Shown);
        var problems = new List<AnswerProblem>();
        var answers = form.Questions.Where(q => shown.Contains(q.Key)).ToDictionary(q => q.Key, q => Read(q, fields, problems));
        return (answers, problems);
    }

    private static GivenAnswer Read(SurveyFormQuestion question, Func<string, StringValues> fields, List<AnswerProblem> problems)
    {
        return question.Kind switch
        {
            QuestionKind.Scale => new GivenAnswer { Number = Number(Name(question)) },
            QuestionKind.Pair => new GivenAnswer { Number = Number(Name(question)), Second = Number(Second(question)) },
            QuestionKind.Choice or QuestionKind.Choices => new GivenAnswer { Options = [.. fields(Name(question)).Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct()] },
            QuestionKind.Matrix or QuestionKind.Points => new GivenAnswer
            {
                Rows = question.Options.Select(o => (o.Key, Number: Number(Row(question, o)))).Where(r => r.Number is not null).ToDictionary(r => r.Key, r => r.Number!.Value),
            },
            _ => new GivenAnswer { Text = fields(Name(question)).ToString() },
        };

        int? Number(string name)
        {
            var typed = fields(name).ToString().Trim();
            if (typed.Length == 0)
            {
                return null;
            }

            if (typed.Length <= DigitsMax && int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            if (problems.TrueForAll(p => p.QuestionKey != question.Key))
            {
                problems.Add(new AnswerProblem(question.Key, string.Format(CultureInfo.CurrentCulture, SurveyFormText.NotANumber, typed.Length <= DigitsMax ? typed : typed[..DigitsMax] + "…")));
            }

            return null;
        }
    }
}
