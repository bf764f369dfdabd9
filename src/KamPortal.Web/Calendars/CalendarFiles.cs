using System.Globalization;
using System.Text;
using KamPortal.Calendars;
using KamPortal.Staff;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace KamPortal.Web.Calendars;

/// <summary>Calendars for programs: the secret address of a person, and single touches and tasks for whoever is signed in.</summary>
internal static class CalendarFiles
{
    private const string Type = "text/calendar; charset=utf-8";

    public static void AddCalendarFiles(this WebApplicationBuilder builder) => builder.Services.AddSingleton<FeedGuard>();

    public static void MapCalendarFiles(this WebApplication app)
    {
        app.MapMethods(Links.CalendarFeedRoute, [HttpMethods.Get, HttpMethods.Head], ReadAsync).AllowAnonymous();
        app.MapGet(Links.TouchFileRoute, (HttpContext http, int id, string? at, CalendarFileQueries files) => SendAsync(http, files, CalendarSource.Touch, id, at)).RequireAuthorization(Policies.SeeMyDay);
        app.MapGet(Links.TaskFileRoute, (HttpContext http, int id, string? at, CalendarFileQueries files) => SendAsync(http, files, CalendarSource.Task, id, at)).RequireAuthorization(Policies.SeeMyDay);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string token, ReadCalendarFeed feeds, FeedGuard guard)
    {
        // A program wants a status, not the portal's page about it.
        http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var address = FeedGuard.AddressOf(http.Connection.RemoteIpAddress);
        if (guard.Blocked(address) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait;
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var reading = await feeds.RunAsync(token, http.RequestAborted);
        if (reading.State == FeedState.Unknown)
        {
            guard.Miss(address);
            return Results.NotFound();
        }

        if (reading.State == FeedState.Gone)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        http.Response.Headers.ContentDisposition = "inline; filename=\"kamportal.ics\"";

        // Weak: the moment of reading stands in the text.
        return Results.Bytes(Encoding.UTF8.GetBytes(reading.Text), Type, entityTag: new EntityTagHeaderValue($"\"{reading.Tag}\"", isWeak: true));
    }

    private static async Task<IResult> SendAsync(HttpContext http, CalendarFileQueries files, CalendarSource source, int id, string? at)
    {
        TimeOnly? hour = TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
        if (await files.FindAsync(source, id, hour, http.RequestAborted) is not { } text)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(text), Type, string.Create(CultureInfo.InvariantCulture, $"{source}-{id}.ics").ToLowerInvariant());
    }
}
