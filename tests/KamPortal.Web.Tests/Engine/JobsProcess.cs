using System.Diagnostics;

namespace KamPortal.Web.Tests.Engine;

/// <summary>Jobs as the operator runs them, <c>jobs run NAME… --at TIME</c>, in a process of its own.</summary>
internal sealed class JobsProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private JobsProcess(Process process) =>
        (this.process, output, errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <param name="smtpPort">Null: mail is off.</param>
    public static JobsProcess Start(string connectionString, string at, IEnumerable<string> jobs, int? smtpPort = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KamPortal.Web.dll"), "jobs", "run", .. jobs, "--at", at])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__KamPortal"] = connectionString, ["Demo__Enabled"] = "false", ["DOTNET_TieredPGO"] = "0", ["Smtp__Enabled"] = "false" },
        };
        if (smtpPort is { } port)
        {
            start.Environment["Smtp__Enabled"] = "true";
            start.Environment["Smtp__Host"] = "127.0.0.1";
            start.Environment["Smtp__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.Environment["Smtp__From"] = "KamPortal <kam@portal.test>";
        }

        return new JobsProcess(Process.Start(start)!);
    }

    public bool HasEnded => process.HasExited;

    /// <summary>SIGKILL: nothing is finished, nothing cleaned up.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <returns>What it printed: one JSON object a job.</returns>
    public async Task<string> EndAsync()
    {
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors + await output);
        return await output;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
