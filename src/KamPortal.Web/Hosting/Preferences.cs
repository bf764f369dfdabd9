using Microsoft.AspNetCore.Localization;

namespace KamPortal.Web.Hosting;

/// <summary>Language, theme and width of the menu: cookies set by plain links, then the page is loaded anew.</summary>
internal static class Preferences
{
    public const string CultureCookie = "KamPortal.Culture";
    public const string ThemeCookie = "KamPortal.Theme";

    public static void MapPreferences(this WebApplication app)
    {
        app.MapGet("/culture/{name}", (string name, string? returnUrl, HttpContext http) =>
        {
            if (Array.Exists(Pages.Cultures, c => c.Name == name))
            {
                Remember(http, CultureCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(name)));
            }

            return Back(returnUrl);
        }).AllowAnonymous();
        app.MapGet("/theme/{name}", (string name, string? returnUrl, HttpContext http) =>
        {
            if (name is "light" or "dark")
            {
                Remember(http, ThemeCookie, name);
            }

            return Back(returnUrl);
        }).AllowAnonymous();
    }

    public static void Remember(HttpContext http, string cookie, string value) =>
        http.Response.Cookies.Append(cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(400), IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps });

    private static IResult Back(string? returnUrl) =>
        Results.LocalRedirect(returnUrl is { Length: > 0 } url && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) ? url : "/");
}
