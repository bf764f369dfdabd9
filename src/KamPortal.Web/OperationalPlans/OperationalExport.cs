using KamPortal.OperationalPlans;
using KamPortal.Staff;
using KamPortal.Web.AccountPlans;

namespace KamPortal.Web.OperationalPlans;

/// <summary>The plans of a period as a workbook.</summary>
internal static class OperationalExport
{
    public static void MapPlanExport(this WebApplication app) => app.MapGet(Links.ExportPlans, SendAsync).RequireAuthorization(Policies.ExportAccounts, Policies.SeePlans);

    private static async Task<IResult> SendAsync(HttpContext http, ExportOperationalPlans export, string? period, string? on, int? owner, string? without)
    {
        var kind = PlanAddress.Period(period);
        if (PlanAddress.On(on) is not { } day)
        {
            return Results.NotFound();
        }

        var filter = new OperationalFilter(kind, kind.StartOf(day), owner, without == "1");
        try
        {
            var rows = await export.PrepareAsync(filter, http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Stream(output => ExportOperationalPlans.WriteAsync(rows, output, http.RequestAborted), ExportOperationalPlans.ContentType, FormattableString.Invariant($"plans-{filter.StartsOn:yyyy-MM}.xlsx"));
        }
        catch (RuleViolation refusal)
        {
            return Results.Problem(refusal.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
