using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Gifts;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Gifts;

/// <summary>The people of <see cref="PlanWorld"/>, the limits of the law, and a person at the manager's account.</summary>
internal sealed class GiftCase : IAsyncDisposable
{
    private GiftCase(PlanWorld world) => World = world;

    public PlanWorld World { get; }

    public TestDatabase Database => World.Database;

    public Person Person { get; private set; } = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<GiftCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var it = new GiftCase(await PlanWorld.CreateAsync(kind));
        await it.Database.Get<SeedGiftLimits>().RunAsync(Now);
        it.Person = await it.PersonAsync();
        await it.World.SignInAsync(it.World.Manager);
        return it;
    }

    public async Task<Person> PersonAsync(string lastName = "Петров", Account? at = null, bool official = false, int? seniority = null, Gender gender = Gender.Unknown)
    {
        await using var db = Database.OpenAsSystem();
        var person = await A.PersonAsync(db, (at ?? World.Account).Id, lastName);
        (person.IsOfficial, person.Gender, person.Employments[0].Seniority) = (official, gender, seniority);
        await db.SaveChangesAsync(Now);
        return person;
    }

    public async Task<Account> AccountAsync(string name, AbcdCategory category = AbcdCategory.A, PortalUser? owner = null)
    {
        await using var db = Database.OpenAsSystem();
        return await A.AccountAsync(db, (owner ?? World.Manager).Id, name, category);
    }

    public async Task<int> SeasonAsync(decimal budget = 100_000m, SeasonStatus status = SeasonStatus.Open, int people = 2, decimal value = 3_000m)
    {
        await using var db = Database.OpenAsSystem();
        var season = new GiftSeason { Code = $"new-year:{2026 + db.GiftSeasons.Count()}", NameRu = "Новый год 2027", NameEn = "New Year 2027", OpensOn = new(2026, 11, 1), GiveByOn = new(2026, 12, 28), Budget = budget, Status = status };
        season.Shares.Add(new GiftSeasonShare { Category = AbcdCategory.A, Value = value, PeoplePerAccount = people });
        db.Add(season);
        await db.SaveChangesAsync(Now);
        return season.Id;
    }

    /// <summary>Typed as people type.</summary>
    public Task<PlannedGift> PlanAsync(decimal value, int? seasonId = null, Person? person = null, Account? at = null, DateOnly? on = null) => Database.Get<PlanGift>().RunAsync(
        new()
        {
            SeasonId = seasonId, AccountId = (at ?? World.Account).Id, PersonId = (person ?? Person).Id, Title = "Набор чая", Value = value.ToString(CultureInfo.CurrentCulture), On = on ?? (seasonId is null ? A.Monday.AddDays(7) : null),
            Occasion = seasonId is null ? "Юбилей" : null,
        },
        Now);

    public async Task<Gift> GiftAsync(int id)
    {
        await using var db = Database.OpenAsSystem();
        return await db.Gifts.AsNoTracking().Include(g => g.DecidedBy).SingleAsync(g => g.Id == id, Now);
    }

    public async Task<GiftChoice> ChoiceAsync(int id) => new(id, (await GiftAsync(id)).Version);

    public async Task ApproveAsync(PortalUser by, params int[] ids)
    {
        await World.SignInAsync(by);
        var choices = new List<GiftChoice>();
        foreach (var id in ids)
        {
            choices.Add(await ChoiceAsync(id));
        }

        await Database.Get<DecideOnGifts>().ApproveAsync(choices, Now);
    }

    public async Task OverrideAsync(PortalUser by, int id, string? reason = "Юбилей генерального, решение правления")
    {
        await World.SignInAsync(by);
        await Database.Get<OverrideLimit>().RunAsync(new() { GiftId = id, Version = (await GiftAsync(id)).Version, Reason = reason }, Now);
    }

    public async Task EditAsync(int id, decimal value, string title = "Набор чая", DateOnly? on = null)
    {
        var gift = await GiftAsync(id);
        await Database.Get<EditGift>().RunAsync(new() { GiftId = id, Version = gift.Version, Title = title, Value = value.ToString(CultureInfo.CurrentCulture), On = on ?? gift.On, Note = gift.Note }, Now);
    }

    /// <summary>Approved by the head; the manager is signed in afterwards.</summary>
    public async Task<int> ApprovedAsync(decimal value = 2_000m, int? seasonId = null, Person? person = null)
    {
        await World.SignInAsync(World.Manager);
        var id = (await PlanAsync(value, seasonId, person)).Id;
        await ApproveAsync(World.Head, id);
        await World.SignInAsync(World.Manager);
        return id;
    }

    public async Task<GiftReceipt> GiveAsync(int id, DateOnly? on = null, bool logTouch = false) =>
        await Database.Get<GiveGift>().RunAsync(new() { GiftId = id, Version = (await GiftAsync(id)).Version, On = on, LogTouch = logTouch }, Now);

    public async Task<JobReport> RunSeasonJobAsync()
    {
        var (report, viewer) = (new JobReport(), Database.Viewers.Viewer);
        Database.Viewers.Viewer = Viewer.System("nightly");
        await Database.Get<GiftSeasonJob>().RunAsync(report, Now);
        Database.Viewers.Viewer = viewer;
        return report;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
