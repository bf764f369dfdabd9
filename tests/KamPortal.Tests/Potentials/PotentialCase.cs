using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.Staff;

namespace KamPortal.Tests.Potentials;

/// <summary>A manager with a client that buys valves for 700 000 a year and returned pipes; a head, a director, a developer in the team, an assistant.</summary>
internal sealed class PotentialCase : IAsyncDisposable
{
    private PotentialCase(TestDatabase database, KamDbContext db) => (Database, Db) = (database, db);

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public PortalUser Anna { get; private set; } = null!;

    public PortalUser Head { get; private set; } = null!;

    public PortalUser Director { get; private set; } = null!;

    public PortalUser Developer { get; private set; } = null!;

    public PortalUser Assistant { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    public ProductGroup Valves { get; private set; } = null!;

    public ProductGroup Pumps { get; private set; } = null!;

    public ProductGroup Pipes { get; private set; } = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The manager is signed in.</summary>
    public static async Task<PotentialCase> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedProfile>().RunAsync(Now);
        var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
        var it = new PotentialCase(database, db)
        {
            Head = head,
            Anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина"),
            Director = await A.UserAsync(db, Role.Director, lastName: "Вершинин"),
            Developer = await A.UserAsync(db, Role.Developer, lastName: "Назарова"),
            Assistant = await A.UserAsync(db, Role.Assistant, lastName: "Осипова"),
            Valves = new ProductGroup { Name = "Задвижки" },
            Pumps = new ProductGroup { Name = "Насосы" },
            Pipes = new ProductGroup { Name = "Трубы" },
        };
        db.AddRange(it.Valves, it.Pumps, it.Pipes);
        it.Account = await A.AccountAsync(db, it.Anna.Id);
        db.AddRange(
            new AccountTeamMember { AccountId = it.Account.Id, UserId = it.Developer.Id, Role = TeamRole.DevelopmentManager, FromOn = A.Monday.AddDays(-30) },
            new AccountTeamMember { AccountId = it.Account.Id, UserId = it.Assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday.AddDays(-30) });
        it.Sell(it.Valves, new DateOnly(2025, 11, 1), 300_000);
        it.Sell(it.Valves, new DateOnly(2026, 10, 1), 400_000);
        it.Sell(it.Pipes, new DateOnly(2026, 3, 1), -20_000);

        // Outside the 12 full months: the current one, and the one before the first.
        it.Sell(it.Valves, new DateOnly(2026, 11, 1), 5_000_000);
        it.Sell(it.Valves, new DateOnly(2025, 10, 1), 5_000_000);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(it.Anna.Id);
        return it;
    }

    public void Sell(ProductGroup? group, DateOnly month, decimal amount) => Db.Add(new AccountMonthSales { AccountId = Account.Id, Month = month, ProductGroup = group, Amount = amount, Orders = 1 });

    public T Get<T>() where T : notnull => Database.Get<T>();

    public Task SignInAsync(PortalUser user) => Database.SignInAsync(user.Id);

    /// <summary>What is asked back about is confirmed, unless <paramref name="confirm"/> says otherwise.</summary>
    public Task<RecordedPotential> RecordAsync(ProductGroup? group, string? amount, int? seen = null, Action<RecordPotential.Form>? with = null, bool confirm = true)
    {
        var form = new RecordPotential.Form { AccountId = Account.Id, ProductGroupId = group?.Id, Amount = amount, SeenId = seen, AsOfOn = A.Monday };
        with?.Invoke(form);
        if (confirm)
        {
            form.Confirmed.Add(RecordPotential.MoreThanPotential);
        }

        return Get<RecordPotential>().RunAsync(form, Now);
    }

    public async Task<PotentialTable> TableAsync() => (await Get<PotentialQueries>().FindAsync(Account.Id, Now))!;

    public Task<int> TargetAsync(ProductGroup group, string? amount, int? owner = null, int days = 30) =>
        Get<SetTarget>().RunAsync(new() { AccountId = Account.Id, ProductGroupId = group.Id, Fields = { OwnerId = owner ?? Anna.Id, Amount = amount, DueOn = A.Monday.AddDays(days) } }, Now);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
