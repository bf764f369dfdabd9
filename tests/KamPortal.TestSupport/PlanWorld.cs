using KamPortal.Accounts;
using KamPortal.PerspectivePlans;
using KamPortal.Staff;

namespace KamPortal.TestSupport;

/// <summary>A director, two heads, a manager and a colleague of one of them, and the manager's account.</summary>
internal sealed class PlanWorld : IAsyncDisposable
{
    private PlanWorld(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public PortalUser Director { get; private set; } = null!;

    public PortalUser Head { get; private set; } = null!;

    public PortalUser OtherHead { get; private set; } = null!;

    public PortalUser Manager { get; private set; } = null!;

    public PortalUser Colleague { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    private static CancellationToken Now => CancellationToken.None;

    public static async Task<PlanWorld> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite) => await OfAsync(await TestDatabase.CreateAsync(kind));

    /// <summary>In a database of somebody else's, who disposes of it.</summary>
    public static async Task<PlanWorld> OfAsync(TestDatabase database)
    {
        var world = new PlanWorld(database);
        await using var db = world.Database.OpenAsSystem();
        world.Director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        world.Head = await A.UserAsync(db, Role.Head, world.Director.Id, lastName: "Орлова");
        world.OtherHead = await A.UserAsync(db, Role.Head, world.Director.Id, lastName: "Тарасов");
        world.Manager = await A.UserAsync(db, supervisor: world.Head.Id, lastName: "Смирнова");
        world.Colleague = await A.UserAsync(db, supervisor: world.Head.Id, lastName: "Белов");
        world.Account = await A.AccountAsync(db, world.Manager.Id);
        return world;
    }

    public Task SignInAsync(PortalUser user) => Database.SignInAsync(user.Id);

    /// <summary>The author is signed in afterwards.</summary>
    public async Task<int> DraftAsync(PortalUser? author = null)
    {
        await SignInAsync(author ?? Manager);
        return await Database.Get<DraftPerspectivePlan>().RunAsync(Account.Id, Now);
    }

    /// <summary>A whole plan for 2027…2029 with two actions of 300,000 and 200,000 and a budget of 600,000.</summary>
    public async Task<int> CompleteAsync(PortalUser? author = null)
    {
        var planId = await DraftAsync(author);
        await WriteAsync(planId, PlanPart.Plan, 0, PlanField.Vision, "Первый поставщик арматуры");
        await WriteAsync(planId, PlanPart.Plan, 0, PlanField.Budget, "600 000,00");
        foreach (var milestone in (await FindAsync(planId)).Milestones)
        {
            await WriteAsync(planId, PlanPart.Milestone, milestone.Id, PlanField.Sales, "12 000 000");
        }

        await AddActionAsync(planId, "Склад под клиента", "300000", "2027-01-11", "2027-06-30");
        await AddActionAsync(planId, "Обучение монтажников", "200000", "2027-03-01", "2028-02-28");
        return planId;
    }

    public async Task<int> AddActionAsync(int planId, string text, string cost, string startsOn, string dueOn)
    {
        var rowId = await Database.Get<ArrangePlanRows>().AddAsync(planId, PlanPart.Action, Now);
        await WriteAsync(planId, PlanPart.Action, rowId, PlanField.Text, text);
        await WriteAsync(planId, PlanPart.Action, rowId, PlanField.Cost, cost);
        await WriteAsync(planId, PlanPart.Action, rowId, PlanField.StartsOn, startsOn);
        await WriteAsync(planId, PlanPart.Action, rowId, PlanField.DueOn, dueOn);
        return rowId;
    }

    /// <summary>Over whatever stands there.</summary>
    public async Task<string> WriteAsync(int planId, PlanPart part, int rowId, PlanField field, string? typed)
    {
        string seen;
        await using (var db = Database.OpenAsSystem())
        {
            seen = PlanCells.Typed(PlanCells.Value(PlanRows.Find(await PlanDoor.LoadAsync(db, planId, Now), part, rowId)!, field));
        }

        return await Database.Get<WritePlanCell>().RunAsync(new() { PlanId = planId, Part = part, RowId = rowId, Field = field, Typed = typed, Seen = seen }, Now);
    }

    public async Task SubmitAsync(int planId) => await Database.Get<SubmitPlan>().RunAsync(planId, await VersionAsync(planId), Now);

    public async Task ApproveAsync(int planId) => await Database.Get<DecideOnPlan>().ApproveAsync(planId, await VersionAsync(planId), Now);

    public async Task ReturnAsync(int planId, string? reason = "Мало действий") => await Database.Get<DecideOnPlan>().ReturnAsync(planId, await VersionAsync(planId), reason, Now);

    /// <summary>Drafted by the manager, approved by the head, who is signed in afterwards.</summary>
    public async Task<int> ApprovedAsync()
    {
        var planId = await CompleteAsync();
        await SubmitAsync(planId);
        await SignInAsync(Head);
        await ApproveAsync(planId);
        return planId;
    }

    public async Task<PlanView> FindAsync(int planId) => (await Database.Get<PerspectivePlanQueries>().FindAsync(planId, Now))!;

    public async Task<PerspectiveStatus> StatusAsync(int planId)
    {
        await using var db = Database.OpenAsSystem();
        return (await PlanDoor.LoadAsync(db, planId, Now)).Status;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<int> VersionAsync(int planId)
    {
        await using var db = Database.OpenAsSystem();
        return (await PlanDoor.LoadAsync(db, planId, Now)).Version;
    }
}
