using KamPortal.Surveys.Answers;

namespace KamPortal.Web.Surveys.Public;

/// <summary>Where somebody stands in a form: a page, and what lies before and behind it. Pages on which nothing is asked are not counted.</summary>
/// <param name="Page">Number of the page in the form.</param>
/// <param name="Position">1, 2, 3 … of <paramref name="Count"/> as the person counts.</param>
/// <param name="FirstNumber">Number of the page's first question.</param>
public sealed record SurveyStep(int Page, int Position, int Count, int? Previous, int? Next, IReadOnlyList<SurveyFormQuestion> Questions, int FirstNumber)
{
    /// <param name="wanted">The page; null goes on where one stopped. Never beyond a page that is not filled in yet.</param>
    public static SurveyStep At(SurveyForm form, IReadOnlyDictionary<string, GivenAnswer> answers, int? wanted)
    {
        var asked = SurveyConditions.Asked(form, answers);
        var pages = asked.Select(q => q.Page).Distinct().DefaultIfEmpty(1).ToList();
        var open = pages.Find(p => CheckAnswers.Of(form, answers, p).Count > 0) is > 0 and var first ? first : pages[^1];
        var reached = asked.Where(q => answers.TryGetValue(q.Key, out var given) && !given.IsEmpty).Select(q => q.Page).DefaultIfEmpty(0).Max();
        var target = Math.Min(open, wanted ?? pages.Find(p => p > reached) switch { 0 => pages[^1], var next => next });
        return Of(asked, pages, Math.Max(0, pages.FindLastIndex(p => p <= target)));
    }

    /// <summary>The page itself, filled in or not.</summary>
    public static SurveyStep Exactly(SurveyForm form, IReadOnlyDictionary<string, GivenAnswer> answers, int page)
    {
        var asked = SurveyConditions.Asked(form, answers);
        var pages = asked.Select(q => q.Page).Distinct().DefaultIfEmpty(1).ToList();
        return Of(asked, pages, Math.Max(0, pages.FindLastIndex(p => p <= page)));
    }

    private static SurveyStep Of(IReadOnlyList<SurveyFormQuestion> asked, List<int> pages, int index) => new(
        pages[index],
        index + 1,
        pages.Count,
        index > 0 ? pages[index - 1] : null,
        index + 1 < pages.Count ? pages[index + 1] : null,
        [.. asked.Where(q => q.Page == pages[index])],
        asked.Count(q => q.Page < pages[index]) + 1);
}
