using KamPortal.Surveys.Answers;
using Microsoft.AspNetCore.Antiforgery;

namespace KamPortal.Web.Surveys.Public;

/// <summary>One page of a form as it is shown.</summary>
public sealed record SurveySheet(PublicSurvey Survey, SurveyStep Step)
{
    /// <summary>Of all pages so far, by key of the question.</summary>
    public required IReadOnlyDictionary<string, GivenAnswer> Answers { get; init; }

    public required AntiforgeryTokenSet Token { get; init; }

    public IReadOnlyList<AnswerProblem> Problems { get; init; } = [];

    /// <summary>Questions that appeared by what was just answered on this page.</summary>
    public IReadOnlyList<string> New { get; init; } = [];

    /// <summary>The form came from a page that is out of date: nothing was taken.</summary>
    public bool IsStale { get; init; }

    /// <summary>The language asked for; null for the contact's own.</summary>
    public string? AskedLanguage { get; init; }

    public SurveyForm Form => Survey.Form!;

    /// <summary>Earlier and later pages of an anonymous form, which the portal does not keep.</summary>
    public string? Carried => Survey.IsAnonymous ? GivenAnswers.Write(Form.Questions.Where(q => Answers.ContainsKey(q.Key) && !Step.Questions.Contains(q)).ToDictionary(q => q.Key, q => Answers[q.Key])) : null;

    /// <summary>Where the page opens: at the first problem, else at what is new.</summary>
    public string? Focus => Problems is [var first, ..] ? first.QuestionKey : New is [var key, ..] ? key : null;
}
