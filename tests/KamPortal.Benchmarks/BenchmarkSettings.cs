using System.Globalization;

namespace KamPortal.Benchmarks;

/// <param name="Group">Which cases: list, centres, categories or events.</param>
internal sealed record BenchmarkSettings(string Group, double Scale, int Runs, string Database, bool ShowsPlans)
{
    public const string Usage = "list|centres|categories [--scale 0.001…1] [--runs N] [--database FILE] [--plans] | events [--scale 0.02…1] [--runs N] | planning [ACCOUNTS] | greetings [--people N] | surveys [--people N] | results [--answers N]";

    public static BenchmarkSettings? Parse(string[] arguments)
    {
        if (arguments is not [var group and ("list" or "centres" or "categories" or "events"), ..])
        {
            return null;
        }

        var (scale, runs, file, plans) = (0.1, 50, (string?)null, false);
        for (var i = 1; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--plans":
                    plans = true;
                    continue;
                case "--scale" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out scale):
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0:
                    break;
                case "--database" when value.Length > 0:
                    file = value;
                    break;
                default:
                    return null;
            }

            i++;
        }

        file ??= Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"kamportal-benchmark-{(group == "categories" ? "categories-" : "")}{scale}.db"));
        return new BenchmarkSettings(group, scale, runs, file, plans);
    }
}
