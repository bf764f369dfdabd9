using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.AccountPlans;

/// <summary>A director, a head with a deputy, two managers under the head, a client of Anna's with category A, and the standard plans.</summary>
internal sealed class PlanCase : IAsyncDisposable
{
    private PlanCase(TestDatabase database) => (Database, Db) = (database, database.OpenAsSystem());

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public int Director { get; private set; }

    public int Head { get; private set; }

    public int Anna { get; private set; }

    public int Boris { get; private set; }

    public int Client { get; private set; }

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<PlanCase> CreateAsync(DatabaseKind kind, AbcdCategory category = AbcdCategory.A)
    {
        var it = new PlanCase(await TestDatabase.CreateAsync(kind));
        it.Director = (await A.UserAsync(it.Db, Role.Director, lastName: "Вершинин")).Id;
        it.Head = (await A.UserAsync(it.Db, Role.Head, it.Director, lastName: "Орлова")).Id;
        it.Anna = (await A.UserAsync(it.Db, supervisor: it.Head, lastName: "Смирнова")).Id;
        it.Boris = (await A.UserAsync(it.Db, supervisor: it.Head, lastName: "Борисов")).Id;
        it.Client = (await A.AccountAsync(it.Db, it.Anna, abcd: category)).Id;
        await it.Get<SeedPlanTemplates>().RunAsync(Now);
        await it.SignInAsync(it.Anna);
        return it;
    }

    public T Get<T>() where T : notnull => Database.Get<T>();

    public Task SignInAsync(int userId) => Database.SignInAsync(userId);

    public Task<int> StartAsync(PlanKind kind = PlanKind.Retention) => Get<StartPlan>().RunAsync(Client, kind, Now);

    public async Task<AccountPlansView> ViewAsync() => (await Get<AccountPlanQueries>().FindAsync(Client, Now))!;

    public async Task<PlanStepView> StepAsync(StepEvidence evidence) => (await ViewAsync()).Plans.Where(p => p.Status == PlanStatus.Active).SelectMany(p => p.Steps).First(s => s.Evidence == evidence);

    /// <summary>Later, at the same hour.</summary>
    public void Wait(int days) => Database.Clock.Now = TestClock.Start.AddDays(days);

    public static async Task<string?> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAnyAsync<RuleViolation>(action)).Message;

    public async Task<int> OwnerAsync() => await Db.Accounts.AsNoTracking().Where(a => a.Id == Client).Select(a => a.OwnerId).SingleAsync(Now);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
