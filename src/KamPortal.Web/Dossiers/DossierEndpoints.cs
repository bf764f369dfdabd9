using KamPortal.Dossiers;
using KamPortal.Staff;

namespace KamPortal.Web.Dossiers;

/// <summary>Files of dossiers and their export: always saved, never shown in the browser.</summary>
internal static class DossierEndpoints
{
    public static void MapDossierFiles(this WebApplication app)
    {
        app.MapGet("/accounts/{id:int}/dossier/files/{fileId:int}", DownloadAsync).RequireAuthorization(Policies.SeeDossier);
        app.MapGet("/accounts/{id:int}/dossier/export", ExportAsync).RequireAuthorization(Policies.SeeDossier);
    }

    private static async Task<IResult> DownloadAsync(int id, int fileId, HttpContext http, DossierFileQueries files)
    {
        if (await files.OpenAsync(id, fileId, http.RequestAborted) is not { } file)
        {
            return Results.NotFound();
        }

        Harden(http);
        return Results.Stream(file.Content, file.ContentType, file.Name);
    }

    private static async Task<IResult> ExportAsync(int id, string? format, HttpContext http, ExportDossier export)
    {
        if (await export.PrepareAsync(id, format == "zip", http.RequestAborted) is not { } file)
        {
            return Results.NotFound();
        }

        Harden(http);
        return Results.Stream(output => file.WriteAsync(output, http.RequestAborted), file.ContentType, file.FileName);
    }

    /// <summary>Should a browser show it all the same, nothing in it may run or load.</summary>
    private static void Harden(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
