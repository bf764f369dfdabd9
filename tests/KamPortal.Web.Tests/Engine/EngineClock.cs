using System.Diagnostics;
using System.Globalization;

namespace KamPortal.Web.Tests.Engine;

/// <summary>The time all processes of one farm are told; it ticks, and may be set forward while none of them lives.</summary>
internal sealed class EngineClock(DateTime start)
{
    private readonly Stopwatch since = Stopwatch.StartNew();

    private DateTime start = start;

    /// <summary>Wall clock of the company.</summary>
    public string Now => (start + since.Elapsed).ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);

    public void Forward(TimeSpan by) => start += by;

    /// <exception cref="InvalidOperationException">It is later already.</exception>
    public void Set(DateTime to)
    {
        if (start + since.Elapsed > to)
        {
            throw new InvalidOperationException($"It is {Now} already.");
        }

        start = to;
        since.Restart();
    }
}
