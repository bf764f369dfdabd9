using KamPortal.Potentials;
using KamPortal.Staff;

namespace KamPortal.Web.Potentials;

/// <summary>The potential table as a file.</summary>
internal static class PotentialEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapPotential(this WebApplication app) =>
        app.MapGet("/accounts/{id:int}/potential/export", ExportAsync).RequireAuthorization(Policies.SeePotential);

    private static async Task<IResult> ExportAsync(int id, HttpContext http, ExportPotential export)
    {
        if (await export.PrepareAsync(id, http.RequestAborted) is not { } file)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(output => file.WriteAsync(output, http.RequestAborted), Xlsx, file.FileName);
    }
}
