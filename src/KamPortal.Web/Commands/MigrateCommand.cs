using System.Text.Json;
using KamPortal.Data;
using KamPortal.Web.Hosting;
using Microsoft.Extensions.Options;

namespace KamPortal.Web.Commands;

internal sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Usage => "migrate";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var applied = await services.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        if (!services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
        {
            await services.SeedStandardsAsync(cancellationToken);
        }

        Console.WriteLine(JsonSerializer.Serialize(new { applied }));
        return 0;
    }
}
