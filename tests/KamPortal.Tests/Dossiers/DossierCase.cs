using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;

namespace KamPortal.Tests.Dossiers;

/// <summary>A database with the standard template, a manager with a client, and an assistant and a developer in the client's team.</summary>
internal sealed class DossierCase : IAsyncDisposable
{
    public const string Open = "general.business";
    public const string Confidential = "people.hobby";
    public const string Choice = "finance.discipline";

    private DossierCase(TestDatabase database, KamDbContext db) => (Database, Db) = (database, db);

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public PortalUser Anna { get; private set; } = null!;

    public PortalUser Director { get; private set; } = null!;

    public PortalUser Administrator { get; private set; } = null!;

    public PortalUser Assistant { get; private set; } = null!;

    public PortalUser Developer { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The manager is signed in.</summary>
    public static async Task<DossierCase> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedDossierTemplate>().RunAsync(Now);
        var db = database.OpenAsSystem();
        var it = new DossierCase(database, db)
        {
            Anna = await A.UserAsync(db, lastName: "Аннина"),
            Director = await A.UserAsync(db, Role.Director, lastName: "Вершинин"),
            Administrator = await A.UserAsync(db, Role.Administrator, lastName: "Шестаков"),
            Assistant = await A.UserAsync(db, Role.Assistant, lastName: "Осипова"),
            Developer = await A.UserAsync(db, Role.Developer, lastName: "Назарова"),
        };
        it.Account = await A.AccountAsync(db, it.Anna.Id);
        db.AddRange(
            new AccountTeamMember { AccountId = it.Account.Id, UserId = it.Assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday.AddDays(-30) },
            new AccountTeamMember { AccountId = it.Account.Id, UserId = it.Developer.Id, Role = TeamRole.DevelopmentManager, FromOn = A.Monday.AddDays(-30) });
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(it.Anna.Id);
        return it;
    }

    public T Get<T>() where T : notnull => Database.Get<T>();

    public Task SignInAsync(PortalUser user) => Database.SignInAsync(user.Id);

    public Task<AnswerLine?> AnswerAsync(string key, string? value, int? seen = null, DateOnly? asOf = null, string? source = null) =>
        Get<AnswerQuestion>().RunAsync(new() { AccountId = Account.Id, QuestionKey = key, Value = value, SeenId = seen, AsOfOn = asOf, Source = source }, Now);

    public async Task<DossierQuestionView> QuestionAsync(string key) => (await ViewAsync()).Questions.Single(q => q.Key == key);

    public async Task<DossierView> ViewAsync() => (await Get<DossierQueries>().FindAsync(Account.Id, Now))!;

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
