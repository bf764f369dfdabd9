using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;

namespace KamPortal.Web.Commands;

/// <summary>Lists jobs, or runs some, one after another, now or as of another time.</summary>
internal sealed class JobsCommand : ICommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "jobs";

    public string Usage => "jobs list | jobs run NAME… [--at 2026-11-23T08:00]";

    public void Prepare(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<TimeProvider>(new ClockAt(TimeProvider.System));

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken) => arguments.ToArray() switch
    {
        ["list"] => await ListAsync(services, cancellationToken),
        ["run", .. var names, "--at", var at] when AreNames(names) => await RunAsync(names, at, services, cancellationToken),
        ["run", "--at", var at, .. var names] when AreNames(names) => await RunAsync(names, at, services, cancellationToken),
        ["run", .. var names] when AreNames(names) => await RunAsync(names, null, services, cancellationToken),
        _ => await WrongAsync(Usage),
    };

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var zone = (await services.GetRequiredService<SettingQueries>().GetAsync(cancellationToken)).TimeZone;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var state in await services.GetRequiredService<JobQueries>().ListAsync(cancellationToken))
        {
            Console.WriteLine($"{state.Job.Name,-20} {CronWords.Of(state.Job.Cron, zone, now),-26} {LastRun(state.LastRun, zone)}");
        }

        return 0;
    }

    private static string LastRun(JobRunRow? run, string zone) => run is null
        ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{LocalTime.FromUtc(run.StartedAt, zone):yyyy-MM-dd HH:mm} {JobTexts.State(run.State)} +{run.Created} ~{run.Skipped} !{run.Failed} {run.Error}").TrimEnd();

    private static bool AreNames(string[] arguments) => arguments.Length > 0 && !arguments.Any(a => a.StartsWith('-'));

    private static async Task<int> RunAsync(string[] names, string? at, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (at is not null)
        {
            var zone = LocalTime.Zone((await services.GetRequiredService<SettingQueries>().GetAsync(cancellationToken)).TimeZone);
            if (!DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var wall) || wall.Kind != DateTimeKind.Unspecified || zone.IsInvalidTime(wall))
            {
                return await WrongAsync($"--at {at}: expected a local time of {zone.Id} such as 2026-11-23T08:00");
            }

            ((ClockAt)services.GetRequiredService<TimeProvider>()).Set(new DateTimeOffset(wall, zone.GetUtcOffset(wall)));
        }

        var failed = false;
        foreach (var name in names)
        {
            failed |= !await RunAsync(name, services, cancellationToken);
        }

        return failed ? 1 : 0;
    }

    private static async Task<bool> RunAsync(string name, IServiceProvider services, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<JobRunner>().RunAsync(name, JobRunner.OnCommandLine + Environment.UserName, cancellationToken);
        foreach (var note in result.Notes)
        {
            await Console.Error.WriteLineAsync($"{note.Count,6} {JobTexts.Reason(note.Reason)}{(note.Example is null ? "" : $" ({note.Example})")}");
        }

        if (result.Error is not null)
        {
            await Console.Error.WriteLineAsync(JobTexts.Reason(result.Error));
        }

        Console.WriteLine(JsonSerializer.Serialize(new { job = result.Job, created = result.Created, skipped = result.Skipped, failed = result.Failed }, Json));
        return result.Error is null;
    }

    private static async Task<int> WrongAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 2;
    }
}
