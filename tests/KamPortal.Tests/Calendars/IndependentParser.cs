using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KamPortal.Tests.Calendars;

/// <summary>tests/ics/read.py: what a parser of others finds in a file of ours.</summary>
internal static class IndependentParser
{
    private static readonly Lazy<string?> Python = new(() => Array.Find(["/usr/bin/python3", "python3"], HasParser));

    public sealed record Event(string Uid, string Summary, string Starts, string Ends, bool WholeDays, int Sequence, string Status, string[] Errors);

    public sealed record Found(string Name, Event[] Events, string[] Differences);

    /// <param name="years">First and last year in which the zones are compared with the machine's; null: they are not.</param>
    public static async Task<Found> ReadAsync(string calendar, (int First, int Last)? years = null)
    {
        Assert.SkipWhen(Python.Value is null, "No parser to test against: apt-get install python3-icalendar");
        string[] arguments = years is { } y ? [y.First.ToString(CultureInfo.InvariantCulture), y.Last.ToString(CultureInfo.InvariantCulture)] : [];
        using var process = Run(Python.Value!, [Path.Combine(Portal.Root, "tests", "ics", "read.py"), .. arguments]);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(calendar));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Found>(await output, JsonSerializerOptions.Web)! : throw new InvalidOperationException(await error);
    }

    private static bool HasParser(string python)
    {
        try
        {
            using var probe = Run(python, "-c", "import icalendar");
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Run(string python, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
