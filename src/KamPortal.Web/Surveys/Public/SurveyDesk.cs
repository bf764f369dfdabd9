using System.Globalization;
using KamPortal.Surveys.Answers;
using Microsoft.AspNetCore.Antiforgery;

namespace KamPortal.Web.Surveys.Public;

/// <summary>Shows a survey to whoever has its address, and takes what comes back. Reading never changes anything.</summary>
internal sealed class SurveyDesk(PublicSurveyQueries surveys, KeepSurveyPage keep, SubmitSurvey submit, LeaveSurveys leave, SurveyGuard guard, IAntiforgery antiforgery) : PublicDesk(surveys, guard)
{
    public async Task ShowAsync(HttpContext http)
    {
        var asked = http.Request.Query["lang"].ToString();
        if (await FindAsync(http, asked) is not { } survey)
        {
            return;
        }

        Speak(survey.Language);
        if (survey.State != PublicSurveyState.Open)
        {
            var hasThanks = survey.State == PublicSurveyState.Answered && http.Request.Query.ContainsKey("thanks");
            await (hasThanks ? ThankAsync(http, survey) : SayAsync(http, survey));
            return;
        }

        var wanted = int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : (int?)null;
        await ShowAsync(http, survey, SurveyStep.At(survey.Form!, survey.Answers, survey.IsAnonymous ? 1 : wanted), survey.Answers, asked);
    }

    public async Task TakeAsync(HttpContext http)
    {
        if (await SentSurvey.ReadAsync(http) is not { } sent)
        {
            Speak(Guessed(http));
            await WriteAsync(http, StatusCodes.Status413PayloadTooLarge, null, SurveyFormText.TooBigTitle, Text(SurveyFormText.TooBigText, CheckAnswers.TextMaxLength));
            return;
        }

        var (turned, language) = sent.Language;
        if (await FindAsync(http, language) is not { } survey)
        {
            return;
        }

        Speak(survey.Language);
        if (survey.State != PublicSurveyState.Open)
        {
            await SayAsync(http, survey, StatusCodes.Status409Conflict);
            return;
        }

        var given = sent.Read(survey);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowAsync(http, survey, SurveyStep.Exactly(survey.Form!, given.Answers, sent.Page), given.Answers, language, isStale: true);
        }
        else if (turned)
        {
            await ShowAsync(http, survey, SurveyStep.Exactly(survey.Form!, given.Answers, sent.Page), given.Answers, language);
        }
        else
        {
            await GoOnAsync(http, survey, sent, given, language);
        }
    }

    public async Task AskToLeaveAsync(HttpContext http)
    {
        if (await FindAsync(http, http.Request.Query["lang"]) is { } survey)
        {
            Speak(survey.Language);
            await (survey.HasOptedOut ? WriteAsync(http, StatusCodes.Status200OK, survey, SurveyFormText.UnsubscribedTitle, SurveyFormText.UnsubscribedText) : ShowLeavingAsync(http, survey));
        }
    }

    /// <summary>By the button of the page, or by the one of a mail program (RFC 8058), which by design brings no token of a form.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        var sent = await SentSurvey.ReadAsync(http);
        if (await FindAsync(http, sent?.Language.Code ?? "") is not { } survey)
        {
            return;
        }

        Speak(survey.Language);
        if (sent is null || !(sent.IsOneClick || await antiforgery.IsRequestValidAsync(http)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowLeavingAsync(http, survey);
            return;
        }

        await leave.RunAsync(TokenOf(http), http.RequestAborted);
        await WriteAsync(http, StatusCodes.Status200OK, survey, SurveyFormText.UnsubscribedTitle, SurveyFormText.UnsubscribedText);
    }

    /// <summary>Not even the shape of an address.</summary>
    public Task MissAsync(HttpContext http) => UnknownAsync(http);

    public Task FailAsync(HttpContext http)
    {
        Speak(Guessed(http));
        return RenderAsync<SurveyMessagePage>(http, StatusCodes.Status500InternalServerError, new() { [nameof(SurveyMessagePage.Frame)] = new SurveyFrame("", null), [nameof(SurveyMessagePage.Title)] = SurveyFormText.FailedTitle, [nameof(SurveyMessagePage.Text)] = SurveyFormText.FailedText });
    }

    private async Task GoOnAsync(HttpContext http, PublicSurvey survey, SentSurvey sent, SentAnswers given, string language)
    {
        var form = survey.Form!;
        var step = SurveyStep.Exactly(form, given.Answers, sent.Page);
        if (sent.GoesBack)
        {
            await TurnAsync(http, survey, given.Answers, step.Previous ?? step.Page, language);
            return;
        }

        var problems = given.Problems.Concat(CheckAnswers.Of(form, given.Answers, step.Page)).DistinctBy(p => p.QuestionKey).Where(p => given.Shown.Contains(p.QuestionKey)).ToList();
        var added = step.Questions.Select(q => q.Key).Where(k => !given.Shown.Contains(k)).ToList();
        if (problems.Count > 0 || added.Count > 0)
        {
            http.Response.StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            await ShowAsync(http, survey, step, given.Answers, language, problems, added);
        }
        else if (step.Next is { } next)
        {
            await TurnAsync(http, survey, given.Answers, next, language);
        }
        else
        {
            await SubmitAsync(http, survey, given.Answers, language);
        }
    }

    /// <summary>What is kept with the invitation is shown anew, so that a reload sends nothing; an anonymous form goes on carrying its pages.</summary>
    private async Task TurnAsync(HttpContext http, PublicSurvey survey, IReadOnlyDictionary<string, GivenAnswer> answers, int page, string language)
    {
        if (survey.IsAnonymous)
        {
            await ShowAsync(http, survey, SurveyStep.Exactly(survey.Form!, answers, page), answers, language);
            return;
        }

        try
        {
            await keep.RunAsync(TokenOf(http), answers, http.RequestAborted);
            See(http, string.Create(CultureInfo.InvariantCulture, $"?page={page}"), language);
        }
        catch (Exception refusal) when (refusal is AlreadyAnswered or SurveyNotOpen)
        {
            await SayAgainAsync(http, language);
        }
    }

    private async Task SubmitAsync(HttpContext http, PublicSurvey survey, IReadOnlyDictionary<string, GivenAnswer> answers, string language)
    {
        try
        {
            await submit.RunAsync(TokenOf(http), answers, survey.Language, http.RequestAborted);
            See(http, "?thanks=1", language);
        }
        catch (Exception refusal) when (refusal is AlreadyAnswered or SurveyNotOpen)
        {
            await SayAgainAsync(http, language);
        }
        catch (RuleViolation refusal) when (refusal.Field is { } key && survey.Form!.Questions.FirstOrDefault(q => q.Key == key) is { } question)
        {
            // An earlier page was changed on its way: it is shown with what is wrong.
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowAsync(http, survey, SurveyStep.Exactly(survey.Form!, answers, question.Page), answers, language, CheckAnswers.Of(survey.Form, answers, question.Page));
        }
    }

    /// <summary>Something happened since the page was opened: another window answered, or the wave closed.</summary>
    private async Task SayAgainAsync(HttpContext http, string language)
    {
        if (await FindAsync(http, language) is { } now)
        {
            await SayAsync(http, now, StatusCodes.Status409Conflict);
        }
    }

    private Task ShowAsync(HttpContext http, PublicSurvey survey, SurveyStep step, IReadOnlyDictionary<string, GivenAnswer> answers, string language, IReadOnlyList<AnswerProblem>? problems = null, IReadOnlyList<string>? added = null, bool isStale = false) =>
        RenderAsync<SurveyAnswerPage>(http, http.Response.StatusCode, new()
        {
            [nameof(SurveyAnswerPage.Sheet)] = new SurveySheet(survey, step) { Answers = answers, Token = antiforgery.GetAndStoreTokens(http), Problems = problems ?? [], New = added ?? [], IsStale = isStale, AskedLanguage = language.Length > 0 ? survey.Language : null },
        });

    private Task ShowLeavingAsync(HttpContext http, PublicSurvey survey) =>
        RenderAsync<SurveyLeavePage>(http, http.Response.StatusCode, new() { [nameof(SurveyLeavePage.Survey)] = survey, [nameof(SurveyLeavePage.Token)] = antiforgery.GetAndStoreTokens(http) });

    private Task ThankAsync(HttpContext http, PublicSurvey survey) =>
        WriteAsync(http, StatusCodes.Status200OK, survey, SurveyFormText.ThanksTitle, survey.Form!.Thanks is { Length: > 0 } words ? words : SurveyFormText.ThanksText);

    private Task SayAsync(HttpContext http, PublicSurvey survey, int? status = null) => survey.State switch
    {
        PublicSurveyState.Answered => WriteAsync(http, status ?? StatusCodes.Status200OK, survey, SurveyFormText.AnsweredTitle, SurveyFormText.AnsweredText),
        PublicSurveyState.Expired => WriteAsync(http, StatusCodes.Status410Gone, survey, SurveyFormText.ExpiredTitle, Text(SurveyFormText.ExpiredText, survey.ClosesOn.ToString("D", CultureInfo.CurrentCulture))),
        PublicSurveyState.Declined => WriteAsync(http, StatusCodes.Status410Gone, survey, SurveyFormText.DeclinedTitle, SurveyFormText.DeclinedText),
        _ => WriteAsync(http, StatusCodes.Status410Gone, survey, SurveyFormText.ClosedTitle, SurveyFormText.ClosedText),
    };

    private async Task<PublicSurvey?> FindAsync(HttpContext http, string? language)
    {
        Own(http);
        var survey = await Surveys.FindAsync(TokenOf(http), language, http.RequestAborted);
        if (survey.State == PublicSurveyState.Unknown)
        {
            await UnknownAsync(http);
            return null;
        }

        return survey;
    }

    private Task UnknownAsync(HttpContext http) => UnknownAsync(http, () => (SurveyFormText.UnknownTitle, SurveyFormText.UnknownText));

    private Task WriteAsync(HttpContext http, int status, PublicSurvey? survey, string title, string text) =>
        RenderAsync<SurveyMessagePage>(http, status, new() { [nameof(SurveyMessagePage.Title)] = title, [nameof(SurveyMessagePage.Text)] = text, [nameof(SurveyMessagePage.Survey)] = survey });
}
