using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KamPortal.Import;

namespace KamPortal.Web.Commands;

internal sealed class ImportCommand : ICommand
{
    private static readonly Dictionary<string, ImportKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["staff"] = ImportKind.Staff,
        ["accounts"] = ImportKind.Accounts,
        ["people"] = ImportKind.People,
        ["product-groups"] = ImportKind.ProductGroups,
        ["orders"] = ImportKind.Orders,
        ["order-lines"] = ImportKind.OrderLines,
    };

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "import";

    public string Usage => "import staff|accounts|people|product-groups|orders|order-lines FILE [--map FILE] [--source NAME] [--dry-run]";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (Parse(arguments) is not { } form)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var (figures, rejectsFile) = await services.GetRequiredService<ImportFromFile>().RunAsync(form, cancellationToken);
        if (figures.Warning is not null)
        {
            await Console.Error.WriteLineAsync(figures.Warning);
        }

        Console.WriteLine(JsonSerializer.Serialize(
            new { total = figures.Total, created = figures.Created, updated = figures.Updated, unchanged = figures.Unchanged, rejected = figures.Rejected, rejectsFile }, Json));
        return 0;
    }

    internal static ImportFromFile.Form? Parse(IReadOnlyList<string> arguments)
    {
        var (plain, map, source, isDryRun) = (new List<string>(), null as string, null as string, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--dry-run":
                    isDryRun = true;
                    break;
                case "--map" when i + 1 < arguments.Count:
                    map = CommandLine.ResolvePath(arguments[++i]);
                    break;
                case "--source" when i + 1 < arguments.Count:
                    source = arguments[++i];
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    return null;
                case var word:
                    plain.Add(word);
                    break;
            }
        }

        return plain is [var kind, var file] && Kinds.TryGetValue(kind, out var known)
            ? new ImportFromFile.Form { Kind = known, File = CommandLine.ResolvePath(file), Map = map, Source = source, IsDryRun = isDryRun }
            : null;
    }
}
