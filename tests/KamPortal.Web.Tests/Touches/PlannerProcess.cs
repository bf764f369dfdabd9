using System.Diagnostics;

namespace KamPortal.Web.Tests.Touches;

/// <summary>The planner as the operator runs it: <c>jobs run touch-planner</c> in a process of its own.</summary>
internal sealed class PlannerProcess : IDisposable
{
    private readonly Process process;

    private PlannerProcess(Process process) => this.process = process;

    public static PlannerProcess Start(string connectionString, string at)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KamPortal.Web.dll"), "jobs", "run", "touch-planner", "--at", at])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__KamPortal"] = connectionString, ["Demo__Enabled"] = "false", ["DOTNET_TieredPGO"] = "0" },
        };
        return new PlannerProcess(Process.Start(start)!);
    }

    public bool HasEnded => process.HasExited;

    /// <summary>SIGKILL: nothing is finished, nothing cleaned up.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <returns>What it printed: one JSON object.</returns>
    public async Task<string> EndAsync()
    {
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
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
