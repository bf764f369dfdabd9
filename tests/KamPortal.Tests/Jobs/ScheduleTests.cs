using System.Globalization;
using KamPortal.Jobs;

namespace KamPortal.Tests.Jobs;

public sealed class ScheduleTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_job_is_on_the_schedule()
    {
        var jobs = typeof(IJob).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IJob))).ToHashSet();

        Assert.NotEmpty(jobs);
        Assert.Equal(jobs, Schedule.Jobs.Select(j => j.Type).ToHashSet());
        Assert.Equal(Schedule.Jobs.Count, Schedule.Jobs.Select(j => j.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_job_and_its_schedule_read_as_words_in_both_languages(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        foreach (var job in Schedule.Jobs)
        {
            Assert.NotEqual(job.Name, JobTexts.Title(job.Name));
            Assert.NotEqual("", JobTexts.Does(job.Name));
            Assert.NotEqual("", CronWords.Of(job.Cron, "Europe/Moscow", Now));
            Assert.True(ReadsAs(language, JobTexts.Does(job.Name)), job.Name);
        }
    }

    [Theory]
    [InlineData("0 * * * * ?", "каждую минуту")]
    [InlineData("0 0/15 * * * ?", "каждые 15 мин.")]
    [InlineData("0 5/10 * * * ?", "каждые 10 мин.")]
    [InlineData("0 40 0 * * ?", "каждый день в 03:40")]
    [InlineData("0 30 22 * * ?", "каждый день в 01:30")]
    public void A_schedule_reads_in_local_time(string cron, string words) =>
        Assert.Equal(words, CronWords.Of(cron, "Europe/Moscow", Now));

    [Fact]
    public void A_schedule_without_words_is_refused() =>
        Assert.Throws<FormatException>(() => CronWords.Of("0 0 8 ? * MON-FRI", "Europe/Moscow", Now));

    private static bool ReadsAs(string language, string text) =>
        (language == "ru") == text.Any(c => c is >= 'а' and <= 'я');
}
