using KamPortal.Jobs;
using KamPortal.Web.Tests.Rules;
using Quartz;

namespace KamPortal.Web.Tests.Jobs;

public sealed class QuartzTests
{
    [Fact]
    public void Every_schedule_is_one_Quartz_understands_and_comes_within_the_period()
    {
        var now = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
        Assert.All(Schedule.Jobs, job =>
        {
            var cron = new CronExpression(job.Cron, TimeZoneInfo.Utc);
            var first = cron.GetNextValidTimeAfter(now)!.Value;
            Assert.Equal(job.Period, cron.GetNextValidTimeAfter(first)!.Value - first);
        });
    }

    [Fact]
    public void The_script_for_SQL_Server_is_that_of_the_Quartz_in_use()
    {
        using var resource = new StreamReader(typeof(IScheduler).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql")!);
        var own = Batches(resource.ReadToEnd().Replace("{0}", "QRTZ_", StringComparison.Ordinal).Replace("{1}", "QRTZ_", StringComparison.Ordinal), "--;;");
        var shipped = Batches(File.ReadAllText(Path.Combine(Source.Root, "db", "quartz-sqlserver.sql")), "GO");

        Assert.True(shipped.Count > 10);
        Assert.Equal(own, shipped);
    }

    [Fact]
    public void Only_one_file_knows_Quartz() =>
        Assert.Equal(["Jobs.cs"], Source.Files("src", "*.cs").Where(f => File.ReadAllText(f).Contains("using Quartz", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)));

    /// <summary>All but the header.</summary>
    private static List<string> Batches(string script, string separator) =>
        [.. script.ReplaceLineEndings("\n").Split($"\n{separator}\n").Skip(1).Select(b => b.Trim()).Where(b => b.Length > 0)];
}
