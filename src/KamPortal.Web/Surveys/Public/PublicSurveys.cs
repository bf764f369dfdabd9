using KamPortal.Web.Events.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace KamPortal.Web.Surveys.Public;

/// <summary>Surveys and invitations for clients: no sign-in, no circuit, no script, on the portal's host or on one of their own.</summary>
internal static class PublicSurveys
{
    private static readonly PathString Root = "/s";
    private static readonly PathString EventRoot = "/e";

    /// <summary>What else the host of surveys serves.</summary>
    private static readonly PathString[] Beside = [Links.CompanyLogo, Links.SurveyStyles, "/favicon.svg", "/favicon.ico", "/health"];

    public static void AddPublicSurveys(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PublicSurveyOptions>().BindConfiguration(PublicSurveyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SurveyGuard>();
        builder.Services.AddScoped<SurveyDesk>();
        builder.Services.AddSingleton<EventGuard>();
        builder.Services.AddScoped<EventDesk>();

        // Lax: a letter opened twice keeps one cookie, so that the first window still may send; no cookie comes with a form of another site.
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>Comes before everything else: what the host of surveys does not serve meets no other part of the portal.</summary>
    public static void UsePublicSurveys(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<PublicSurveyOptions>>().Value;
        app.Use((http, next) =>
        {
            var isTheirHost = !string.IsNullOrEmpty(options.Host) && string.Equals(http.Request.Host.Host, options.Host, StringComparison.OrdinalIgnoreCase);
            if (isTheirHost ? !IsPublic(http) && !Array.Exists(Beside, p => http.Request.Path.StartsWithSegments(p)) : options.OnlyThere && IsPublic(http))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                SetHeaders(http);
                return Task.CompletedTask;
            }

            if (IsPublic(http))
            {
                http.Response.OnStarting(() =>
                {
                    SetHeaders(http);
                    return Task.CompletedTask;
                });
            }

            return next(http);
        });
        app.UseWhen(IsPublic, surveys => surveys.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = http => http.RequestServices.GetRequiredService<SurveyDesk>().FailAsync(http) }));
    }

    public static void MapPublicSurveys(this WebApplication app)
    {
        Map(Links.PublicSurveyRoute, HttpMethods.Get, desk => desk.ShowAsync);
        Map(Links.PublicSurveyRoute, HttpMethods.Post, desk => desk.TakeAsync);
        Map(Links.LeaveSurveysRoute, HttpMethods.Get, desk => desk.AskToLeaveAsync);
        Map(Links.LeaveSurveysRoute, HttpMethods.Post, desk => desk.LeaveAsync);
        Map(Root + "/{**anything}", HttpMethods.Get, desk => desk.MissAsync);
        app.MapPublicEvents();

        void Map(string route, string method, Func<SurveyDesk, RequestDelegate> handler) =>
            app.MapMethods(route, method == HttpMethods.Get ? [method, HttpMethods.Head] : [method], (HttpContext http) => handler(http.RequestServices.GetRequiredService<SurveyDesk>())(http)).AllowAnonymous();
    }

    

    public static bool IsPublic(HttpContext http) => http.Request.Path.StartsWithSegments(Root) || http.Request.Path.StartsWithSegments(EventRoot);

    private static void SetHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers["Referrer-Policy"] = "no-referrer";

        // The browser's way back to a page that came in answer to a form would fail were it not kept: an anonymous form stands nowhere else.
        headers.CacheControl = HttpMethods.IsPost(http.Request.Method) && http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status422UnprocessableEntity ? "private, no-cache" : "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
