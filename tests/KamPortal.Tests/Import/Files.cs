using System.Text;
using KamPortal.Import;

namespace KamPortal.Tests.Import;

/// <summary>Files of the repository, of the shared data beside it, and a folder of a test's own.</summary>
internal sealed class Files : IDisposable
{
    public static readonly string Root = FindRoot();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kamportal-import-");

    public static string NorthwindMap(string kind) => Path.Combine(Root, "tests", "northwind", kind + ".map.json");

    public static string SmallCompany(string file) => Path.Combine(Root, "tests", "small-company", file);

    /// <summary>The third-party company stays outside the repository; where it is not at hand the test shows as skipped.</summary>
    public static string Northwind(string file)
    {
        var path = new[] { "..", Path.Combine("..", "..") }.Select(up => Path.GetFullPath(Path.Combine(Root, up, "shared", "data", "northwind", file))).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "../shared/data/northwind is not at hand");
        return path!;
    }

    public string Path_(string name) => Path.Combine(folder.FullName, name);

    public string Write(string text, string name = "file.csv", Encoding? encoding = null, byte[]? bytes = null)
    {
        var path = Path_(name);
        File.WriteAllBytes(path, bytes ?? [.. (encoding ?? Encoding.ASCII).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "KamPortal.sln")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
