using KamPortal.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace KamPortal.Web.Settings;

/// <summary>The company's sign, for pages and letters to clients: nobody is signed in there.</summary>
internal static class CompanyLogoFile
{
    public static void MapCompanyLogo(this WebApplication app) =>
        app.MapMethods(Links.CompanyLogo, [HttpMethods.Get, HttpMethods.Head], SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(HttpContext http, string? v, CompanyLogoQueries logos)
    {
        if (await logos.FindAsync(http.RequestAborted) is not { } logo)
        {
            http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            return Results.NotFound();
        }

        // Under the tag of another picture it may not be kept.
        http.Response.Headers.CacheControl = v == logo.Tag ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(logo.Content, logo.ContentType, entityTag: new EntityTagHeaderValue($"\"{logo.Tag}\""));
    }
}
