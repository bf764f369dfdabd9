using KamPortal.Staff;
using KamPortal.Web.Hosting;

namespace KamPortal.Web.Commands;

internal static class CommandLine
{
    public static readonly IReadOnlyList<ICommand> All =
    [
        new MigrateCommand(),
        new CreateAdministratorCommand(),
        new SeedCommand(),
        new JobsCommand(),
        new ImportCommand(),
    ];

    /// <summary>Null when the arguments start the web server.</summary>
    public static ICommand? Find(string[] args) =>
        args is [] || args[0].StartsWith('-') ? null : All.FirstOrDefault(c => c.Name == args[0]) ?? new UnknownCommand();

    public static async Task<int> RunAsync(WebApplicationBuilder builder, ICommand command, IReadOnlyList<string> arguments)
    {
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddScoped<IViewerSource, OperatorViewerSource>();
        command.Prepare(builder);
        await using var app = builder.Build();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (command is not (MigrateCommand or UnknownCommand))
            {
                await app.Services.MigrateAsync(stop.Token);
                await scope.ServiceProvider.SeedStandardsAsync(stop.Token);
            }

            return await command.RunAsync(arguments, scope.ServiceProvider, stop.Token);
        }
        catch (RuleViolation refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 1;
        }
#pragma warning disable CA1031 // whatever it was, the operator gets one line and an exit code, not a core dump
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"{failure.GetType().Name}: {failure.Message}");
            return 1;
        }
    }

    /// <summary>The SDK starts the program in its project folder; a path the user typed belongs to the folder they typed it in.</summary>
    public static string ResolvePath(string path) =>
        Path.IsPathRooted(path) || File.Exists(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } typedIn ? typedIn : Environment.CurrentDirectory);
}
