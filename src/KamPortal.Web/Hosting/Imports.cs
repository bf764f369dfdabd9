using System.Globalization;
using KamPortal.Import;
using KamPortal.Staff;

namespace KamPortal.Web.Hosting;

internal static class Imports
{
    /// <summary>Settings of the section Import; the folder is relative to the program's, as the database file is.</summary>
    public static void AddImport(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ImportOptions.Section).Get<ImportOptions>() ?? new ImportOptions();
        builder.Services.AddSingleton(options with { Folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath) });
    }

    /// <summary>Rejected rows as a file.</summary>
    public static void MapImport(this WebApplication app) =>
        app.MapGet("/admin/import/{id:int}/rejects.csv", (int id, RejectsFile rejects, CancellationToken cancellationToken) =>
            Results.Stream(stream => rejects.WriteAsync(id, stream, cancellationToken), "text/csv", string.Create(CultureInfo.InvariantCulture, $"rejects-{id}.csv")))
            .RequireAuthorization(Policies.Import);
}
