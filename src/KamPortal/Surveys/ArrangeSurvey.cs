using KamPortal.Data;

namespace KamPortal.Surveys;

/// <summary>Moves questions of a draft about its pages, doubles them and takes them out.</summary>
public sealed class ArrangeSurvey(KamDb kam)
{
    /// <param name="version">The version of the draft the page shows.</param>
    /// <param name="steps">−1 up, +1 down, over the edge of a page on to the next one; at the ends nothing happens.</param>
    /// <exception cref="RuleViolation">A condition would follow what is asked later.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public Task MoveAsync(int templateId, int version, int questionId, int steps, CancellationToken cancellationToken) =>
        ChangeAsync(templateId, version, questionId, (draft, question) => Move(draft.Questions, question, Math.Sign(steps)), cancellationToken);

    /// <param name="page">1 and up; beyond the last one a new page.</param>
    /// <param name="place">How many questions of the page come before it.</param>
    /// <inheritdoc cref="MoveAsync"/>
    public Task PlaceAsync(int templateId, int version, int questionId, int page, int place, CancellationToken cancellationToken) =>
        ChangeAsync(templateId, version, questionId, (draft, question) => Place(draft.Questions, question, page, place), cancellationToken);

    /// <summary>The question starts a page of its own with what follows it on the page; where it starts one, the page joins the one before.</summary>
    /// <inheritdoc cref="MoveAsync"/>
    public Task BreakAsync(int templateId, int version, int questionId, CancellationToken cancellationToken) =>
        ChangeAsync(templateId, version, questionId, Break, cancellationToken);

    /// <summary>A copy right behind it; a figure only one question can have stays with the first.</summary>
    /// <inheritdoc cref="MoveAsync"/>
    public Task DuplicateAsync(int templateId, int version, int questionId, CancellationToken cancellationToken) => ChangeAsync(templateId, version, questionId, Duplicate, cancellationToken);

    /// <exception cref="RuleViolation">A condition follows it.</exception>
    /// <inheritdoc cref="MoveAsync"/>
    public Task RemoveAsync(int templateId, int version, int questionId, CancellationToken cancellationToken) =>
        ChangeAsync(templateId, version, questionId, (draft, question) => draft.Questions.Remove(question), cancellationToken);

    internal static void Break(SurveyTemplate draft, SurveyQuestion question)
    {
        var at = draft.Questions.IndexOf(question);
        if (at == 0)
        {
            return;
        }

        var step = draft.Questions[at - 1].Page == question.Page ? 1 : -1;
        foreach (var later in draft.Questions.Skip(at))
        {
            later.Page += step;
        }
    }

    private static void Move(List<SurveyQuestion> questions, SurveyQuestion question, int step)
    {
        var (from, to) = (questions.IndexOf(question), questions.IndexOf(question) + step);
        if (to < 0 || to >= questions.Count)
        {
            return;
        }

        if (questions[to].Page != question.Page)
        {
            question.Page = questions[to].Page;
        }
        else
        {
            (questions[from], questions[to]) = (questions[to], questions[from]);
        }
    }

    private static void Place(List<SurveyQuestion> questions, SurveyQuestion question, int page, int place)
    {
        questions.Remove(question);
        question.Page = Math.Clamp(page, 1, questions.Count == 0 ? 1 : Math.Max(questions[^1].Page, question.Page) + 1);
        var before = questions.Count(q => q.Page < question.Page);
        questions.Insert(before + Math.Clamp(place, 0, questions.Count(q => q.Page == question.Page)), question);
    }

    private static void Duplicate(SurveyTemplate draft, SurveyQuestion question)
    {
        if (draft.Questions.Count >= SaveSurveyQuestion.MostQuestions)
        {
            throw new RuleViolation(string.Format(System.Globalization.CultureInfo.CurrentCulture, SurveyTemplateMessages.TooManyQuestions, SaveSurveyQuestion.MostQuestions));
        }

        var copy = DraftSurvey.Copy(question, draft, TemplateDraft.NewKey("q"));
        copy.Measure = SurveyMeasures.IsSingle(question.Measure) ? QuestionMeasure.None : question.Measure;
        draft.Questions.Insert(draft.Questions.IndexOf(question) + 1, copy);
    }

    private async Task ChangeAsync(int templateId, int version, int questionId, Action<SurveyTemplate, SurveyQuestion> change, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await TemplateDraft.ToEditAsync(db, templateId, version, cancellationToken);
        change(draft, draft.Questions.Find(q => q.Id == questionId) ?? throw new RuleViolation(SurveyTemplateMessages.QuestionNotFound));
        await TemplateDraft.SaveAsync(db, draft, cancellationToken);
    }
}
