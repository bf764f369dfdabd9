using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>The potentials of the demo company: every letter follows from its figures.</summary>
public sealed class DemoPotentialsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_recalculation_comes_to_the_mix_of_the_domain_and_changes_no_letter()
    {
        var before = await db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Abcd, Now);

        await demo.Database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.First, Now);

        var after = await db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Abcd, Now);
        Assert.Empty(after.Where(a => before[a.Key] != a.Value).Select(a => $"{a.Key}: {before[a.Key]} → {a.Value}"));
        Assert.Equal(
            [(AbcdCategory.Unknown, 20), (AbcdCategory.A, 24), (AbcdCategory.B, 36), (AbcdCategory.C, 62), (AbcdCategory.D, 58)],
            after.GroupBy(a => a.Value).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
        Assert.Equal(1, await db.CategoryAssessments.CountAsync(a => a.State == AssessmentState.Proposed, Now));
    }

    [Fact]
    public async Task Figures_are_those_a_manager_could_have_recorded()
    {
        var records = await db.PotentialRecords.AsNoTracking().Include(r => r.Competitors).ToListAsync(Now);

        Assert.Equal(180, records.Select(r => r.AccountId).Distinct().Count());
        Assert.All(records, r => Assert.True(r.AsOfOn <= A.Monday && r.At <= demo.Database.Clock.GetUtcNow().UtcDateTime));
        Assert.All(records, r => Assert.True(r.Competitors.Sum(c => c.Amount) <= r.Annual));
        Assert.All(records.GroupBy(r => (r.AccountId, r.GroupKey)), g => Assert.True(g.MaxBy(r => r.Id)!.IsCurrent));
        Assert.Contains(records, r => !r.IsCurrent);
        Assert.InRange(records.Where(r => r.IsCurrent && r.AsOfOn < A.Monday.AddMonths(-12)).Select(r => r.AccountId).Distinct().Count(), 8, 30);
        Assert.Equal(["CNY", "EUR", "KZT", "RUB", "USD"], records.Select(r => r.Currency).Distinct().Order());
        Assert.All(records.Where(r => r.Told is not null), r => Assert.Equal(r.Annual, decimal.Round(r.Told!.Value * r.Rate!.Value, 2)));
        Assert.Contains(records, r => r.Annual == 0);
        Assert.Equal(Enum.GetValues<PotentialSource>(), records.Select(r => r.Source).Distinct().Order());
    }

    [Fact]
    public async Task One_client_takes_more_than_its_figure()
    {
        await demo.Database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.First, Now);

        var exceeded = await db.Accounts.AsNoTracking().Where(a => a.SharePercent > 100).ToListAsync(Now);

        Assert.Equal((AbcdCategory.B, AccountSize.Medium), (Assert.Single(exceeded).Abcd, exceeded[0].Size));
        Assert.True(await db.Accounts.AnyAsync(a => a.Potential == 0, Now));
    }

    [Fact]
    public async Task Targets_have_their_tasks_and_two_are_overdue()
    {
        var targets = await db.PotentialTargets.AsNoTracking().ToListAsync(Now);
        var tasks = await db.WorkTasks.AsNoTracking().Where(t => t.Source == TaskSource.Potential).ToDictionaryAsync(t => t.SourceKey!, Now);

        Assert.Equal((DemoTargets.Open, 2, 2), (targets.Count(t => t.Status == TargetStatus.Open), targets.Count(t => t.Status == TargetStatus.Open && t.DueOn < A.Monday), targets.Count(t => t.Status == TargetStatus.Dropped)));
        Assert.All(targets, t => Assert.Equal((t.OwnerId, t.Status == TargetStatus.Open), (tasks[TargetDoor.TaskKey(t.Id)].AssigneeId!.Value, tasks[TargetDoor.TaskKey(t.Id)].Status == WorkTaskStatus.Open)));
        Assert.All(targets, t => Assert.True(t.Amount <= t.PotentialThen));
        await demo.Database.SignInAsync(await db.PortalUsers.Where(u => u.LastName == "Вершинин").Select(u => u.Id).SingleAsync(Now));
        Assert.Single((await demo.Database.Get<PotentialListQueries>().TargetsAsync(null, 1, Now)).Rows, t => t.IsReached);
    }

    [Fact]
    public async Task Profile_calls_say_what_the_figures_say_and_one_stands_half_way()
    {
        var sessions = await db.ProfileSessions.AsNoTracking().Include(s => s.Account).ToListAsync(Now);
        var numbers = (await db.ProfileAnswers.AsNoTracking().ToListAsync(Now)).ToLookup(a => a.AccountId);
        var records = await db.PotentialRecords.AsNoTracking().Where(r => r.Source == PotentialSource.Profile).ToListAsync(Now);

        var open = Assert.Single(sessions, s => s.Status == ProfileSessionStatus.Open);
        Assert.Equal(3, numbers[open.AccountId].Count());
        Assert.Contains(sessions, s => s.Form == ProfileForm.Short && s.Account.Status == AccountStatus.Lost);
        Assert.All(records, r => Assert.Equal(r.Annual, ProfileEstimate.OfOrders(Number(r.AccountId, "orders"), Number(r.AccountId, "average-order"))));
        var questions = await db.ProfileQuestions.AsNoTracking().ToDictionaryAsync(q => q.Key, q => q.Kind, Now);
        Assert.All(numbers.SelectMany(n => n), a => Assert.Equal(a.Value, ProfileValue.Parse(questions[a.QuestionKey], ProfileValue.Typed(questions[a.QuestionKey], a.Value), "Value")));

        decimal? Number(int account, string key) => ProfileValue.Number(numbers[account].Single(a => a.QuestionKey == key).Value);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
