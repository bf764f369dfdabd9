using KamPortal.Surveys.Answers;

namespace KamPortal.Web.Surveys.Public;

/// <param name="Answers">Of all pages so far, this one's on top, by key of the question.</param>
/// <param name="Problems">What could not even be read.</param>
/// <param name="Shown">Keys of the questions that stood on the page.</param>
internal sealed record SentAnswers(IReadOnlyDictionary<string, GivenAnswer> Answers, IReadOnlyList<AnswerProblem> Problems, IReadOnlyCollection<string> Shown);
