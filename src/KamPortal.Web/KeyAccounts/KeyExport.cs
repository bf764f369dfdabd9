using KamPortal.Accounts;
using KamPortal.KeyAccounts;
using KamPortal.Staff;

namespace KamPortal.Web.KeyAccounts;

/// <summary>The side-by-side list as a workbook, streamed while it is read.</summary>
internal static class KeyExport
{
    public static void MapKeyAccountExport(this WebApplication app) =>
        app.MapGet(Links.KeyAccounts + "/export", SendAsync).RequireAuthorization(Policies.SeeKeyAccounts).RequireAuthorization(Policies.ExportAccounts);

    /// <summary>The filter of an address, wherever it is read.</summary>
    public static KeyListFilter Read(string? text, string? group, int? owner, string? sort, int? desc, int? page)
    {
        var order = KeyAddress.Read<KeyListOrder>(sort) ?? KeyListOrder.Sales;
        return new KeyListFilter
        {
            Text = text is { Length: > AccountFilter.TextMaxLength } ? text[..AccountFilter.TextMaxLength] : text ?? "",
            Group = KeyAddress.Read<KeyGroup>(group),
            OwnerId = owner,
            Order = order,
            Descending = desc is { } chosen ? chosen == 1 : order == KeyListOrder.Sales,
            Page = Math.Clamp(page ?? 1, 1, AccountFilter.MaxPage),
        };
    }

    private static async Task<IResult> SendAsync(HttpContext http, ExportKeyAccounts export, string? q, string? group, int? owner, string? sort, int? desc)
    {
        var filter = Read(q, group, owner, sort, desc, null);
        var name = await export.FileNameAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(output => export.WriteAsync(filter, output, http.RequestAborted), ExportKeyAccounts.ContentType, name);
    }
}
