using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace KamPortal.TestSupport;

/// <summary>server.py beside this file in a process of its own; compiled into the test projects that send mail.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private static readonly Lazy<string?> Python = new(() => Array.Find(["/usr/bin/python3", "python3"], HasServer));

    private readonly Process process;
    private SmtpServer(Process process, int port) => (this.process, Port) = (process, port);

    public sealed record Received(string Id, string[] To, string From, string Subject, Dictionary<string, string> Parts, int Connection, bool Tls);

    public int Port { get; }

    public static async Task<SmtpServer> StartAsync(params string[] options)
    {
        Assert.SkipWhen(Python.Value is null, "No SMTP server to test against: apt-get install python3-aiosmtpd");
        var process = Run(Python.Value!, [Path.Combine(Portal.Root, "tests", "smtp", "server.py"), .. options]);
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        return new SmtpServer(process, int.Parse(port, CultureInfo.InvariantCulture));
    }

    /// <summary>The next accepted letter; the server prints it before it answers.</summary>
    public async Task<Received> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return JsonSerializer.Deserialize<Received>(await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The server has gone."), JsonSerializerOptions.Web)!;
    }

    /// <summary>The next letters, in the order they were taken.</summary>
    public async Task<List<Received>> NextAsync(int count)
    {
        var letters = new List<Received>(count);
        while (letters.Count < count)
        {
            letters.Add(await NextAsync());
        }

        return letters;
    }

    /// <summary>Every letter taken from now until the server ends; it ends when its input does.</summary>
    public async Task<List<Received>> CollectAsync()
    {
        var letters = new List<Received>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            letters.Add(JsonSerializer.Deserialize<Received>(line, JsonSerializerOptions.Web)!);
        }

        return letters;
    }

    public Task EndAsync()
    {
        process.StandardInput.Close();
        return process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static bool HasServer(string python)
    {
        try
        {
            using var probe = Run(python, "-c", "import aiosmtpd");
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
