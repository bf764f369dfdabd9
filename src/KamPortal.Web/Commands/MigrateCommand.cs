using System.Text.Json;
using KamPortal.Data;

namespace KamPortal.Web.Commands;

internal sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Usage => "migrate";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var applied = await services.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(new { applied }));
        return 0;
    }
}
