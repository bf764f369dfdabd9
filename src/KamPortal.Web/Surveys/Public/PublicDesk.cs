using System.Globalization;
using KamPortal.Surveys.Answers;
using KamPortal.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KamPortal.Web.Surveys.Public;

/// <summary>What all pages for clients behind secret addresses have in common.</summary>
internal abstract class PublicDesk(PublicSurveyQueries company, GuessGuard guard)
{
    protected PublicSurveyQueries Surveys => company;

    /// <summary>No letter holds the address: a few of them from one place, and it waits.</summary>
    protected async Task UnknownAsync(HttpContext http, Func<(string Title, string Text)> unknown)
    {
        Own(http);
        Speak(Guessed(http));
        var address = GuessGuard.AddressOf(http.Connection.RemoteIpAddress);
        if (guard.Blocked(address) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait;
            await WriteAsync(http, StatusCodes.Status429TooManyRequests, SurveyFormText.TooManyTitle, SurveyFormText.TooManyText);
            return;
        }

        guard.Miss(address);
        var (title, text) = unknown();
        await WriteAsync(http, StatusCodes.Status404NotFound, title, text);
    }

    protected Task WriteAsync(HttpContext http, int status, string title, string text) =>
        RenderAsync<SurveyMessagePage>(http, status, new() { [nameof(SurveyMessagePage.Title)] = title, [nameof(SurveyMessagePage.Text)] = text });

    protected async Task RenderAsync<TPage>(HttpContext http, int status, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        if (!parameters.ContainsKey(nameof(SurveyMessagePage.Frame)))
        {
            var (name, logo) = await company.CompanyAsync(http.RequestAborted);
            parameters[nameof(SurveyMessagePage.Frame)] = new SurveyFrame(name, logo);
        }

        await new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
    }

    /// <summary>It is this page that speaks, not the portal's about a status.</summary>
    protected static void Own(HttpContext http) => http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;

    /// <summary>Relative, so that the secret stands in no header.</summary>
    protected static void See(HttpContext http, string query, string language)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = language is "ru" or "en" ? $"{query}&lang={language}" : query;
    }

    protected static string TokenOf(HttpContext http) => http.Request.RouteValues["token"] as string ?? "";

    /// <summary>Where no letter tells the language, the browser does.</summary>
    protected static string Guessed(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage.MaxBy(l => l.Quality ?? 1)?.Value.Value?.StartsWith("ru", StringComparison.OrdinalIgnoreCase) is false ? "en" : "ru";

    /// <summary>Holds for the method that calls it and what that one calls.</summary>
    protected static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "ru-RU");

    protected static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
