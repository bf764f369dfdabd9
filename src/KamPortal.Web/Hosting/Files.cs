using KamPortal.Dossiers;

namespace KamPortal.Web.Hosting;

internal static class Files
{
    /// <summary>Settings of the section Files; the folder is relative to the program's, as the database file is.</summary>
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(FilesOptions.Section).Get<FilesOptions>() ?? new FilesOptions();
        builder.Services.AddSingleton(options.InFolder ? options with { Folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath) } : options);
    }
}
