using System.Globalization;
using System.Text.RegularExpressions;
using KamPortal.Jobs;
using KamPortal.Touches.Planning;

namespace KamPortal.Tests.Jobs;

public sealed partial class JobReportTests
{
    [Fact]
    public void Failures_warnings_and_skips_are_told_apart_with_a_few_examples_each()
    {
        var report = new JobReport();
        report.Skip("MailIsOff", 5);
        report.Warn("TouchNoRules");
        foreach (var account in new[] { "#1", "#2", "#2", "#3", "#4" })
        {
            report.Fail("TouchAccountFailed", account);
        }

        var whole = new JobReport();
        report.AddTo(whole);

        Assert.Equal((0, 5, 5), (whole.Created, whole.Skipped, whole.Failed));
        Assert.Equal(
            [new("TouchAccountFailed", 5, "#1, #2, #3", JobNoteKind.Failed), new("TouchNoRules", 0, null, JobNoteKind.Warning), new("MailIsOff", 5)],
            whole.Notes);
    }

    [Fact]
    public void Every_reason_a_job_gives_reads_as_words_in_both_languages()
    {
        var root = Directory.GetParent(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "KamPortal.sln")))
        {
            root = root.Parent;
        }

        var reasons = Directory.EnumerateFiles(Path.Combine(root!.FullName, "src", "KamPortal"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => Reason().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Concat(PlanningReasons.All).Distinct().ToList();

        Assert.True(reasons.Count > 20);
        foreach (var language in new[] { "ru", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.All(reasons, reason => Assert.True((language == "ru") == JobTexts.Reason(reason).Any(c => c is >= 'а' and <= 'я'), $"{language}: {reason}"));
        }
    }

    [GeneratedRegex(@"\.(?:Fail|Skip|Warn)\(nameof\(JobsMessages\.(\w+)\)")]
    private static partial Regex Reason();
}
