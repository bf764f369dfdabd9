using System.Globalization;
using System.Text.Json;
using KamPortal.Demo;

namespace KamPortal.Web.Commands;

internal sealed class SeedCommand : ICommand
{
    public string Name => "seed";

    public string Usage => "seed [--scale 0.001…1] [--without orders,touches,notifications,audit,centres,tasks]";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        double? scale = null;
        var without = ScaleParts.None;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            if (arguments[i] == "--scale" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
            {
                scale = parsed;
            }
            else if (arguments[i] != "--without" || !Enum.TryParse(value, ignoreCase: true, out without))
            {
                await Console.Error.WriteLineAsync(Usage);
                return 2;
            }
        }

        if (scale is { } size)
        {
            var report = await services.GetRequiredService<SeedScale>().RunAsync(size, without, new OnError(), cancellationToken);
            Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            return 0;
        }

        var seeded = await services.GetRequiredService<SeedDemo>().RunAsync(new OnError(), cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(new { seeded }));
        return 0;
    }

    private sealed class OnError : IProgress<(int Done, int Of)>, IProgress<string>
    {
        public void Report((int Done, int Of) value) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done} / {value.Of}"));

        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
