using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KamPortal.Web.Layout;
using KamPortal.Web.Staff;
using KamPortal.Web.Surveys.Public;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Radzen;

namespace KamPortal.Web.Hosting;

internal static class Pages
{
    public static readonly CultureInfo[] Cultures = [new("ru"), new("en")];

    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Also outside Development: whoever runs from a checkout gets the style sheets of the packages too.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton<ILocalizer, RadzenTexts>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["text/javascript", "image/svg+xml"]);
        });
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture("ru");
            o.SupportedCultures = Cultures;
            o.SupportedUICultures = Cultures;
            o.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Preferences.CultureCookie }];
        });
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    public static void UsePages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/problem", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseResponseCompression();
        app.Use(AddSecurityHeaders);
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.Use((http, next) =>
        {
            if (PublicSurveys.IsPublic(http))
            {
                // A colleague signed in in the same browser answers as whoever the link is for.
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }

            http.RequestServices.GetRequiredService<SignedInUser>().Set(http.User);
            return next(http);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static Task AddSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(http);
    }
}
