using KamPortal.Accounts;
using KamPortal.KeyAccounts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.KeyAccounts;

/// <summary>A director, a head, two managers below, and accounts of the first of which everything is known.</summary>
internal sealed class KeyCase : IAsyncDisposable
{
    private KeyCase(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public PortalUser Director { get; private set; } = null!;

    public PortalUser Head { get; private set; } = null!;

    public PortalUser Anna { get; private set; } = null!;

    public PortalUser Boris { get; private set; } = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<KeyCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var it = new KeyCase(await TestDatabase.CreateAsync(kind));
        await using var db = it.Database.OpenAsSystem();
        it.Director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        it.Head = await A.UserAsync(db, Role.Head, it.Director.Id, lastName: "Орлова");
        it.Anna = await A.UserAsync(db, supervisor: it.Head.Id, lastName: "Смирнова");
        it.Boris = await A.UserAsync(db, supervisor: it.Head.Id, lastName: "Белов");
        await it.Database.Get<SeedKeyMethod>().RunAsync(Now);
        return it;
    }

    /// <summary>An account with industry, region, a person and a potential; half of it bought with us for four years.</summary>
    public async Task<int> AccountAsync(string name = "Вектор", int? owner = null, decimal potential = 10_000_000m, decimal sales = 5_000_000m)
    {
        await using var db = Database.OpenAsSystem();
        var account = await A.AccountAsync(db, owner ?? Anna.Id, name);
        (account.Industry, account.Region, account.Sales12Months, account.FirstOrderOn) = ("Торговля", "Москва", sales, A.Monday.AddYears(-4));
        await db.SaveChangesAsync(Now);
        await A.PersonAsync(db, account.Id);
        await KnowAsync(account.Id, potential, potential - sales, Math.Round(100 * sales / potential, 2));
        return account.Id;
    }

    public async Task KnowAsync(int accountId, decimal? potential, decimal? gap, decimal? share)
    {
        await using var db = Database.OpenAsSystem();
        await db.Accounts.Where(a => a.Id == accountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Potential, potential).SetProperty(x => x.Gap, gap).SetProperty(x => x.SharePercent, share), Now);
    }

    public async Task<int> ProposeAsync(int accountId, KeyLevel level = KeyLevel.Manager) =>
        await Database.Get<ProposeCandidate>().RunAsync(new() { AccountId = accountId, Level = level }, Now);

    /// <summary>Confirms what the figures propose and scores everything 4; an influence answers the test.</summary>
    public async Task ScoreAsync(int candidacyId, Influence? influence = Influence.Volume | Influence.Assortment, Action<ScoreCandidacy.Form>? change = null)
    {
        var form = await ScoreFormAsync(candidacyId, influence);
        change?.Invoke(form);
        await Database.Get<ScoreCandidacy>().RunAsync(form, Now);
    }

    public async Task<ScoreCandidacy.Form> ScoreFormAsync(int candidacyId, Influence? influence)
    {
        await using var db = Database.OpenAsSystem();
        var candidacy = await db.KeyCandidacies.AsNoTracking().SingleAsync(c => c.Id == candidacyId, Now);
        var figures = await KeyFigures.LoadAsync(db, candidacy.AccountId, Now);
        var form = new ScoreCandidacy.Form { CandidacyId = candidacyId, Version = candidacy.Version };
        form.Criteria.AddRange(CriterionProposals.Of(await db.KeyCriteria.ToListAsync(Now), candidacy.Level, figures, influence ?? Influence.None, A.Monday).Select(p => new ScoreCandidacy.CriterionLine { Kind = p.Kind, IsMet = p.IsProposed == true }));
        form.Scores.AddRange((await db.AttractivenessCriteria.Select(c => c.Id).ToListAsync(Now)).ConvertAll(id => new ScoreCandidacy.ScoreLine { CriterionId = id, Score = 4 }));
        if (influence is { } can)
        {
            (form.CanAssortment, form.CanVolume, form.CanOrdering, form.NeedsDefence) = (can.HasFlag(Influence.Assortment), can.HasFlag(Influence.Volume), can.HasFlag(Influence.Ordering), can.HasFlag(Influence.Defence));
        }

        return form;
    }

    public async Task<int> DecideAsync(int accountId, KeyResult result = KeyResult.Key, KeyLevel level = KeyLevel.Manager, Action<DecideKeyStatus.Form>? change = null)
    {
        await using var db = Database.OpenAsSystem();
        var version = await db.KeyCandidacies.Where(c => c.AccountId == accountId && c.Level == level && c.Stage != CandidacyStage.Decided).Select(c => c.Version).SingleOrDefaultAsync(Now);
        var form = new DecideKeyStatus.Form { AccountId = accountId, Level = level, CandidacyVersion = version, Result = result, Reason = "По оценке" };
        change?.Invoke(form);
        return await Database.Get<DecideKeyStatus>().RunAsync(form, Now);
    }

    /// <summary>Key for the manager by the whole way; the head is signed in afterwards.</summary>
    public async Task<int> KeyAsync(string name = "Вектор", int? owner = null, Action<DecideKeyStatus.Form>? change = null)
    {
        var account = await AccountAsync(name, owner);
        await Database.SignInAsync(owner ?? Anna.Id);
        await ScoreAsync(await ProposeAsync(account));
        await Database.SignInAsync(Head.Id);
        await DecideAsync(account, change: change);
        return account;
    }

    /// <summary>So many accounts key for the manager, written past the verbs.</summary>
    public async Task HoldAsync(int count, int? owner = null)
    {
        await using var db = Database.OpenAsSystem();
        for (var i = 0; i < count; i++)
        {
            var account = await A.AccountAsync(db, owner ?? Anna.Id, $"Держим {i}");
            account.ManagerKeyStatus = KeyStatus.Key;
            db.Add(new KeyDecision { AccountId = account.Id, Level = KeyLevel.Manager, ManagerId = owner ?? Anna.Id, Result = KeyResult.Key, On = A.Monday.AddMonths(-1), NextReviewOn = A.Monday.AddMonths(5) });
            await db.SaveChangesAsync(Now);
        }
    }

    public async Task<Account> LoadAsync(int accountId)
    {
        await using var db = Database.OpenAsSystem();
        return await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId, Now);
    }

    public async Task<List<KeyDecision>> DecisionsAsync(int accountId)
    {
        await using var db = Database.OpenAsSystem();
        return await db.KeyDecisions.AsNoTracking().Where(d => d.AccountId == accountId).OrderBy(d => d.Id).ToListAsync(Now);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
