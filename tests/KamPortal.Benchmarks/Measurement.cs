using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KamPortal.Benchmarks;

/// <summary>
/// Milliseconds of the portal and of the bare SQL, taken in turns so that both meet the same machine. Processor time tells
/// more than the clock when the machine is shared.
/// </summary>
internal sealed record Measurement(BenchmarkCase Case, IReadOnlyList<double> Portal, IReadOnlyList<double> Bare, IReadOnlyList<double> PortalCpu, IReadOnlyList<double> BareCpu)
{
    private const int WarmUps = 5;

    public static async Task<Measurement> TakeAsync(BenchmarkCase one, int runs)
    {
        var (portal, bare) = (new List<Sample>(), new List<Sample>());
        for (var run = -WarmUps; run < runs; run++)
        {
            var portalSample = await TimeAsync(one.Portal);
            var bareSample = one.Bare is null ? null : await TimeAsync(one.Bare);
            if (run >= 0)
            {
                portal.Add(portalSample);
                bare.AddRange(bareSample is null ? [] : [bareSample]);
            }
        }

        return new Measurement(one, [.. portal.Select(s => s.Clock).Order()], [.. bare.Select(s => s.Clock).Order()], [.. portal.Select(s => s.Processor).Order()], [.. bare.Select(s => s.Processor).Order()]);
    }

    public static string Table(IReadOnlyList<Measurement> results)
    {
        var table = new StringBuilder("| what | who | KamPortal median / p95, ms | of processor | bare SQL median / p95, ms | of processor | goal, ms |\n|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            var goal = result.Case.Goal is { } limit ? (At(result.Portal, 0.5) <= limit ? "" : "**missed** ") + limit.ToString(CultureInfo.InvariantCulture) : "";
            var bare = result.Bare.Count == 0 ? " | " : string.Create(CultureInfo.InvariantCulture, $"{Both(result.Bare)} | {At(result.BareCpu, 0.5):0.0}");
            table.Append(CultureInfo.InvariantCulture, $"| {result.Case.Name} | {result.Case.Who} | {Both(result.Portal)} | {At(result.PortalCpu, 0.5):0.0} | {bare} | {goal} |\n");
        }

        return table.ToString();
    }

    private static string Both(IReadOnlyList<double> sorted) => string.Create(CultureInfo.InvariantCulture, $"{At(sorted, 0.5):0.0} / {At(sorted, 0.95):0.0}");

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static async Task<Sample> TimeAsync(Func<Task> work)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new Sample(Stopwatch.GetElapsedTime(clock).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private sealed record Sample(double Clock, double Processor);
}
