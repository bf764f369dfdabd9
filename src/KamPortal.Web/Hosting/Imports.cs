using KamPortal.Import;

namespace KamPortal.Web.Hosting;

internal static class Imports
{
    /// <summary>Settings of the section Import; the folder is relative to the program's, as the database file is.</summary>
    public static void AddImport(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ImportOptions.Section).Get<ImportOptions>() ?? new ImportOptions();
        builder.Services.AddSingleton(options with { Folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath) });
    }
}
