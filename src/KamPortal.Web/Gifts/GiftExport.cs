using KamPortal.Gifts;
using KamPortal.Staff;

namespace KamPortal.Web.Gifts;

/// <summary>The register as a workbook, streamed while it is read.</summary>
internal static class GiftExport
{
    public static void MapGiftExport(this WebApplication app) =>
        app.MapGet(Links.Gifts + "/export", SendAsync).RequireAuthorization(Policies.SeeGifts).RequireAuthorization(Policies.ExportAccounts);

    private static async Task<IResult> SendAsync(HttpContext http, ExportGifts export, int? season, int? owner, int? account, int? person, string? status, int? above, string? from, string? to)
    {
        var filter = GiftAddress.Read(season, owner, account, person, status, above, from, to, null);
        var name = await export.FileNameAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(output => export.WriteAsync(filter, output, http.RequestAborted), ExportGifts.ContentType, name);
    }
}
