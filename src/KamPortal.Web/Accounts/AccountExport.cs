using KamPortal.Accounts;
using KamPortal.Export;
using KamPortal.Staff;

namespace KamPortal.Web.Accounts;

/// <summary>The list as a file, streamed while it is read.</summary>
internal static class AccountExport
{
    public static void MapAccountExport(this WebApplication app) =>
        app.MapGet(Links.ExportAccounts, SendAsync).RequireAuthorization(Policies.ExportAccounts);

    private static async Task<IResult> SendAsync(HttpContext http, ExportAccounts export, string? format)
    {
        var filter = AccountFilter.Parse(http.Request.QueryString.Value);
        try
        {
            var file = await export.PrepareAsync(filter, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Stream(output => file.WriteAsync(output, http.RequestAborted), file.ContentType, file.FileName);
        }
        catch (RuleViolation refusal)
        {
            return Results.Problem(refusal.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
