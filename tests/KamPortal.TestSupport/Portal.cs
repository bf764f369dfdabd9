using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace KamPortal.TestSupport;

/// <summary>The portal as a process of its own: the web server, or one command line, over a data folder of its own.</summary>
public sealed class Portal : IAsyncDisposable
{
    /// <summary>The checkout the tests were built from.</summary>
    public static readonly string Root = FindRoot();
    private static readonly string Configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    private readonly Process process;
    private readonly StringBuilder log = new();

    private Portal(Process process) => this.process = process;

    public Uri Url { get; private set; } = null!;

    /// <summary>Processor time it has taken so far: tells more than the clock on a shared machine.</summary>
    public TimeSpan Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string database, params string[] arguments) => RunAsync(database, [], arguments);

    /// <inheritdoc cref="RunAsync(string, string[])"/>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string database, (string Name, string Value)[] settings, string[] arguments)
    {
        using var process = Start(database, settings, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command and leaves it running, to be killed.</summary>
    public static Process Launch(string database, params string[] arguments)
    {
        var process = Start(database, [], arguments);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Starts the web server on a free port and waits until it listens.</summary>
    public static async Task<Portal> ServeAsync(string database, params (string Name, string Value)[] settings)
    {
        var portal = new Portal(Start(database, settings, ["--urls", "http://127.0.0.1:0"]));
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        portal.process.OutputDataReceived += (_, e) => portal.Read(e.Data, listening);
        portal.process.ErrorDataReceived += (_, e) => portal.Read(e.Data, listening);
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        portal.process.EnableRaisingEvents = true;
        portal.process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The portal stopped:\n" + portal.Log));
        portal.Url = await listening.Task.WaitAsync(TimeSpan.FromMinutes(3));
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Read(string? line, TaskCompletionSource<Uri> listening)
    {
        const string mark = "Now listening on: ";
        if (line is null)
        {
            return;
        }

        lock (log)
        {
            log.AppendLine(line);
        }

        if (line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
        {
            listening.TrySetResult(new Uri(line[(at + mark.Length)..].Trim()));
        }
    }

    private static Process Start(string database, (string Name, string Value)[] settings, string[] arguments)
    {
        var project = Path.Combine(Root, "src", "KamPortal.Web");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = project, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(project, "bin", Configuration, "net10.0", "KamPortal.Web.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["ConnectionStrings__KamPortal"] = database;
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "KamPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Run from a checkout.");
    }
}
