using KamPortal.AccountPlans;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Improvements;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoImprovementsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fourteen_improvements_of_which_nine_are_shown_one_is_late_and_one_dropped()
    {
        var improvements = await db.Improvements.AsNoTracking().Include(i => i.Accounts).ToListAsync(Now);

        Assert.Equal(14, improvements.Count);
        Assert.Equal(9, improvements.Count(i => i.Accounts.Exists(a => a.ShownOn is not null)));
        Assert.All(improvements.Where(i => i.Accounts.Exists(a => a.ShownOn is not null)), i => Assert.Equal(ImprovementStatus.Done, i.Status));
        Assert.Equal((4, 1, 1), (improvements.Count(i => i.Status == ImprovementStatus.Open), improvements.Count(i => i.Status == ImprovementStatus.Open && i.DueOn < A.Monday), improvements.Count(i => i.Status == ImprovementStatus.Dropped)));
        Assert.All(improvements, i => Assert.True(i.Expected > i.Perceived && i.Accounts.Count > 0));
        Assert.Contains(improvements, i => i.Status == ImprovementStatus.Done && i.Accounts.Exists(a => a.ShownOn is null));
    }

    [Fact]
    public async Task Each_has_its_task_and_the_task_stands_as_it_does()
    {
        var tasks = await db.WorkTasks.AsNoTracking().Where(t => t.Source == TaskSource.Improvement).ToDictionaryAsync(t => t.SourceKey!, Now);
        var improvements = await db.Improvements.AsNoTracking().Include(i => i.Accounts).ToListAsync(Now);

        Assert.Equal(14, tasks.Count);
        Assert.All(improvements, i => Assert.Equal(i.Status switch { ImprovementStatus.Open => WorkTaskStatus.Open, ImprovementStatus.Done => WorkTaskStatus.Done, _ => WorkTaskStatus.Cancelled }, tasks[ImprovementTasks.KeyOf(i.Id, i.Accounts.Min(a => a.AccountId))].Status));
    }

    [Fact]
    public async Task Four_clients_were_shown_a_sheet_that_claims_nothing_unfinished()
    {
        var sheets = await db.ImprovementSheets.AsNoTracking().ToListAsync(Now);
        var done = await db.Improvements.Where(i => i.Status == ImprovementStatus.Done).Select(i => i.Id).ToListAsync(Now);

        Assert.Equal(DemoImprovements.Sheets, sheets.Count);
        Assert.All(sheets, s => Assert.All(SheetContent.Read(s.Content).Lines.Where(l => l.IsDone), l => Assert.Contains(l.ImprovementId, done)));
        Assert.All(sheets, s => Assert.Contains(SheetContent.Read(s.Content).Lines, l => l.IsDone));
    }

    [Fact]
    public async Task Three_findings_lead_to_training_with_scores_before()
    {
        var findings = await db.TrainingFindings.AsNoTracking().OrderBy(f => f.Id).ToListAsync(Now);

        Assert.Equal(3, findings.Count);
        Assert.All(findings, f => Assert.NotNull(f.ScoreBefore));
        Assert.Equal(2, findings.Count(f => f.DoneOn is not null && f.AfterWaveId is not null));
    }

    [Fact]
    public async Task Plans_are_measured_by_them()
    {
        var steps = await db.AccountPlanSteps.AsNoTracking().Where(s => s.TemplateStep.Evidence == StepEvidence.ImprovementsClosed || s.TemplateStep.Evidence == StepEvidence.ResultsShown || s.TemplateStep.Evidence == StepEvidence.SurveysAnswered).ToListAsync(Now);

        Assert.All(steps.Where(s => s.Status == StepStatus.Open), s => Assert.NotNull(s.CurrentValue));
        Assert.True(steps.Count > 100);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
