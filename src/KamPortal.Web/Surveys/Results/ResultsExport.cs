using KamPortal.Export;
using KamPortal.Staff;
using KamPortal.Surveys.Results;

namespace KamPortal.Web.Surveys.Results;

/// <summary>A wave as a file; who may take it is checked by the verb.</summary>
internal static class ResultsExport
{
    public static void MapSurveyResultsExport(this WebApplication app) =>
        app.MapGet(Links.SurveyResults + "/{id:int}/export", SendAsync).RequireAuthorization(Policies.SeeSurveys);

    private static async Task<IResult> SendAsync(HttpContext http, ExportSurveyResults export, int id, string? what, string? format, string? source, int? manager, string? category, string? segment, int? role)
    {
        try
        {
            var file = await export.PrepareAsync(id, ResultsAddress.Read(source, manager, category, segment, role), what == ResultsAddress.Words, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return file is null ? TypedResults.NotFound() : TypedResults.Stream(output => file.WriteAsync(output, http.RequestAborted), file.ContentType, file.FileName);
        }
        catch (RuleViolation refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: StatusCodes.Status403Forbidden);
        }
    }
}
