using System.Globalization;
using System.Text;
using KamPortal.Events.Participants;
using KamPortal.Surveys.Answers;
using KamPortal.Web.Surveys.Public;
using Microsoft.AspNetCore.Antiforgery;

namespace KamPortal.Web.Events.Public;

/// <summary>Shows an invitation to whoever has its address, and takes the answer. Reading never changes anything.</summary>
internal sealed class EventDesk(PublicEventQueries events, AnswerInvitation answer, LeaveEvents leave, PublicSurveyQueries company, EventGuard guard, IAntiforgery antiforgery) : PublicDesk(company, guard)
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Words = "words";

    public async Task ShowAsync(HttpContext http)
    {
        if (await FindAsync(http, http.Request.Query["lang"]) is { } one)
        {
            Speak(one.Language);
            await ShowAsync(http, one, StatusOf(one));
        }
    }

    public async Task AnswerAsync(HttpContext http)
    {
        var sent = await SentSurvey.ReadAsync(http);
        var (turned, language) = sent?.Language ?? (false, "");
        if (await FindAsync(http, language) is not { } one)
        {
            return;
        }

        Speak(one.Language);
        if (sent is null || sent.TextOf(Words).Length > SentSurvey.MaxBytes / 8)
        {
            await WriteAsync(http, StatusCodes.Status413PayloadTooLarge, PublicEventText.TooBigTitle, Text(PublicEventText.TooBigText, EventAnswerPage.MostWords));
        }
        else if (!await antiforgery.IsRequestValidAsync(http))
        {
            await ShowAsync(http, one, StatusCodes.Status400BadRequest, sent.TextOf(Words), isStale: true);
        }
        else if (turned || sent.Button is not (Yes or No))
        {
            await ShowAsync(http, one, StatusOf(one), sent.TextOf(Words));
        }
        else
        {
            await TakeAsync(http, sent.Button == Yes, sent.TextOf(Words), language);
        }
    }

    public async Task CalendarAsync(HttpContext http)
    {
        if (await FindAsync(http, http.Request.Query["lang"]) is not { } one)
        {
            return;
        }

        Speak(one.Language);
        if (await events.CalendarAsync(TokenOf(http), one.Language, http.RequestAborted) is not { } file)
        {
            await ShowAsync(http, one, StatusOf(one));
            return;
        }

        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"event.ics\"";
        await http.Response.WriteAsync(file, Encoding.UTF8, http.RequestAborted);
    }

    public async Task AskToLeaveAsync(HttpContext http)
    {
        if (await FindAsync(http, http.Request.Query["lang"]) is { } one)
        {
            Speak(one.Language);
            await (one.HasOptedOut ? WriteAsync(http, StatusCodes.Status200OK, PublicEventText.LeftTitle, PublicEventText.LeftText) : ShowLeavingAsync(http, one, StatusCodes.Status200OK));
        }
    }

    /// <summary>By the button of the page, or by the one of a mail program (RFC 8058), which by design brings no token of a form.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        var sent = await SentSurvey.ReadAsync(http);
        if (await FindAsync(http, sent?.Language.Code ?? "") is not { } one)
        {
            return;
        }

        Speak(one.Language);
        if (sent is null || !(sent.IsOneClick || await antiforgery.IsRequestValidAsync(http)))
        {
            await ShowLeavingAsync(http, one, StatusCodes.Status400BadRequest);
            return;
        }

        await leave.RunAsync(TokenOf(http), http.RequestAborted);
        await WriteAsync(http, StatusCodes.Status200OK, PublicEventText.LeftTitle, PublicEventText.LeftText);
    }

    /// <summary>Not even the shape of an address.</summary>
    public Task MissAsync(HttpContext http) => UnknownAsync(http, Unknown);

    private async Task TakeAsync(HttpContext http, bool comes, string words, string language)
    {
        try
        {
            await answer.RunAsync(TokenOf(http), comes, words, http.RequestAborted);
            See(http, "?answered=1", language);
        }
        catch (RuleViolation)
        {
            // It began, was called off, or we took the person off the list since the page was opened.
            if (await FindAsync(http, language) is { } now)
            {
                await ShowAsync(http, now, StatusCodes.Status409Conflict);
            }
        }
    }

    private async Task<PublicEvent?> FindAsync(HttpContext http, string? language)
    {
        Own(http);
        var one = await events.FindAsync(TokenOf(http), language, http.RequestAborted);
        if (one.State == PublicEventState.Unknown)
        {
            await UnknownAsync(http, Unknown);
            return null;
        }

        return one;
    }

    private Task ShowAsync(HttpContext http, PublicEvent one, int status, string words = "", bool isStale = false) =>
        RenderAsync<EventAnswerPage>(http, status, new()
        {
            [nameof(EventAnswerPage.Event)] = one, [nameof(EventAnswerPage.Token)] = antiforgery.GetAndStoreTokens(http), [nameof(EventAnswerPage.IsStale)] = isStale,
            [nameof(EventAnswerPage.Typed)] = words, [nameof(EventAnswerPage.Address)] = TokenOf(http),
        });

    private Task ShowLeavingAsync(HttpContext http, PublicEvent one, int status) =>
        RenderAsync<EventLeavePage>(http, status, new() { [nameof(EventLeavePage.Event)] = one, [nameof(EventLeavePage.Token)] = antiforgery.GetAndStoreTokens(http), [nameof(EventLeavePage.Address)] = TokenOf(http) });

    private static int StatusOf(PublicEvent one) => one.MayAnswer ? StatusCodes.Status200OK : StatusCodes.Status410Gone;

    private static (string Title, string Text) Unknown() => (PublicEventText.UnknownTitle, PublicEventText.UnknownText);
}
