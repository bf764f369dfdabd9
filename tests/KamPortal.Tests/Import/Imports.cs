using KamPortal.Import;

namespace KamPortal.Tests.Import;

internal static class Imports
{
    public static async Task<ImportFigures> ImportAsync(this TestDatabase database, ImportKind kind, string file, string? map = null, string? source = null, bool dryRun = false) =>
        (await database.Get<ImportFromFile>().RunAsync(new ImportFromFile.Form { Kind = kind, File = file, Map = map, Source = source, IsDryRun = dryRun }, CancellationToken.None)).Figures;

    public static (int Total, int Created, int Updated, int Unchanged, int Rejected) Sums(this ImportFigures figures)
    {
        Assert.Equal(figures.Total, figures.Created + figures.Updated + figures.Unchanged + figures.Rejected);
        return (figures.Total, figures.Created, figures.Updated, figures.Unchanged, figures.Rejected);
    }
}
