using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Gifts;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// Gifts: the last New Year closed with what was given, the season of today open and close to its budget with a manager's part approved,
/// one-off gifts. Planted: exactly 3 000.00 ₽, 3 000.01 ₽ with an override, an official who may not be given anything.
/// </summary>
internal sealed class DemoGifts(KamDbContext db, BulkLoad load, DemoStaff staff, DemoAccounts accounts, DateOnly today, DateTime now)
{
    public const string OwnCode = "own:demo";
    public const int OneOffs = 5;

    private const int ShareOfBudget = 93;

    private static readonly string[] Titles = ["Набор чая и мёда", "Ежедневник в коже", "Термос с гравировкой", "Корзина сладостей", "Плед и свечи", "Книга «История арматуростроения»", "Кофейный набор"];

    private static readonly (int Days, string Title, decimal Value, string Occasion)[] ForOccasions =
    [
        (-210, "Букет и конфеты", 2_450.00m, "Юбилей компании клиента"), (-140, "Картина", 2_900.00m, "Открытие нового цеха"), (-75, "Набор инструментов", 2_990.50m, "Юбилей главного механика"),
        (-20, "Настольная лампа", 1_780.00m, "Новый кабинет после переезда"), (9, "Письменный прибор", 2_600.00m, "Назначение директором по закупкам"),
    ];

    private readonly Dictionary<int, int> heads = staff.Managers.ToDictionary(m => m.Id, m => m.SupervisorId!.Value);

    /// <summary>Works at a key account and is a municipal employee besides; called before people are written.</summary>
    public static Person Official(DemoStaff staff, DemoAccounts accounts, DemoPeople people)
    {
        var account = accounts.All.First(a => a is { Abcd: AbcdCategory.A, Status: AccountStatus.Active } && a.OwnerId == staff.Managers[0].Id);
        var person = people.All.First(p => people.ByAccount[account.Id].Any(e => e.PersonId == p.Id && e.ToOn is null) && p is { LeftOn: null, OptOuts: OptOuts.None });
        person.IsOfficial = true;
        return person;
    }

    public async Task WriteAsync(Person official, DemoPeople people, CancellationToken cancellationToken)
    {
        await SeedGiftLimits.EnsureAsync(db, now, cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddYears(-2), today.AddYears(1), cancellationToken);
        await LastNewYearAsync(calendar, cancellationToken);
        await ThisSeasonAsync(official, people, calendar, cancellationToken);
        await OneOffsAsync(people, cancellationToken);
    }

    private async Task LastNewYearAsync(WorkCalendar calendar, CancellationToken cancellationToken)
    {
        var year = SeasonKind.NewYear.GiveByOn(today.Year) < today ? today.Year : today.Year - 1;
        var approvedAt = At(new DateOnly(year, 11, 25));
        var season = await SeasonAsync(SeasonKind.NewYear.CodeOf(year), $"Новый год {year + 1}", $"New Year {year + 1}", SeasonKind.NewYear.OpensOn(year), SeasonKind.NewYear.GiveByOn(year), SeasonStatus.Closed, approvedAt, cancellationToken);
        var gifts = (await new SeasonProposal(db, season, today).ListAsync(cancellationToken)).ToList();
        foreach (var (gift, i) in gifts.Select((g, i) => (g, i)))
        {
            load.Number(gift);
            gift.Title = Titles[i % Titles.Length];
            (gift.Status, gift.DecidedById, gift.DecidedAt) = (i % 17 == 11 ? GiftStatus.Cancelled : GiftStatus.Given, staff.Director.Id, approvedAt);
            gift.DecisionNote = gift.Status == GiftStatus.Cancelled ? "Не вручён до закрытия сезона" : null;
            gift.On = gift.Status == GiftStatus.Given ? calendar.PreviousWorkingDay(season.GiveByOn.AddDays(-(i % 14))) : season.GiveByOn;
        }

        await WriteAsync(season, gifts, cancellationToken);
    }

    private async Task ThisSeasonAsync(Person official, DemoPeople people, WorkCalendar calendar, CancellationToken cancellationToken)
    {
        var kind = SeasonKind.All.FirstOrDefault(k => k.OpensOn(today.Year) <= today && today <= k.GiveByOn(today.Year));
        var number = today.Year + (kind == SeasonKind.NewYear ? 1 : 0);
        var (opensOn, giveByOn) = kind is null ? (today.AddDays(-10), today.AddDays(35)) : (kind.OpensOn(today.Year), kind.GiveByOn(today.Year));
        var season = await SeasonAsync(kind?.CodeOf(today.Year) ?? OwnCode, kind is null ? $"День компании {number}" : $"{kind.NameRu} {number}", kind is null ? $"Company day {number}" : $"{kind.NameEn} {number}", opensOn, giveByOn, SeasonStatus.Open, null, cancellationToken);
        var gifts = (await new SeasonProposal(db, season, today).ListAsync(cancellationToken)).ToList();
        var place = people.Employments.First(e => e.PersonId == official.Id && e.ToOn is null);
        gifts.Add(new Gift { Key = Gift.KeyOf(season.Id, place.AccountId, official.Id), SeasonId = season.Id, AccountId = place.AccountId, PersonId = official.Id, PlannedById = staff.Managers[0].Id, Title = Titles[0], Value = 1_500m, Recipient = GiftRecipient.Official, On = giveByOn });
        foreach (var (gift, i) in gifts.Select((g, i) => (g, i)))
        {
            load.Number(gift);
            (gift.Title, gift.Value) = (Titles[i % Titles.Length], i % 5 == 3 ? gift.Value - 120.50m : gift.Value);
        }

        Plant(gifts);
        await WriteAsync(season, gifts, cancellationToken);
        var dueOn = calendar.PreviousWorkingDay(giveByOn);
        await load.WriteAsync(gifts.Where(g => g.Status == GiftStatus.Approved).GroupBy(g => g.AccountId).Select(g => WorkTask.Raise(
            g.Key, g.First().PlannedById, TaskKind.Development, TaskSource.Gift, $"Вручить подарки: {season.NameRu}", dueOn < today ? today : dueOn, now.AddDays(-2), heads[g.First().PlannedById], minutes: 30, sourceKey: GiftTasks.OfSeason(season.Id, g.Key), link: $"/gifts?season={season.Id}&account={g.Key}")), cancellationToken);
    }

    private void Plant(List<Gift> gifts)
    {
        var (mine, approved) = (staff.Managers[0].Id, staff.Managers[1].Id);
        foreach (var gift in gifts.Where(g => g.PlannedById == approved))
        {
            Decide(gift, GiftStatus.Approved, heads[approved], null);
        }

        foreach (var (gift, i) in gifts.Where(g => g.PlannedById == staff.Managers[2].Id).Select((g, i) => (g, i)).Where(g => g.i % 6 == 1))
        {
            Decide(gift, i % 4 == 1 ? GiftStatus.Refused : GiftStatus.Cancelled, heads[gift.PlannedById], i % 4 == 1 ? "Клиенту дарим от компании, отдельный подарок не нужен" : "Просит перевести эти деньги в благотворительный фонд");
        }

        var exact = gifts.First(g => g.PlannedById == mine && g.Recipient == GiftRecipient.Commercial);
        exact.Value = 3_000.00m;
        var above = gifts.Last(g => g.PlannedById == mine && g.Recipient == GiftRecipient.Commercial);
        (above.Value, above.OverrideReason, above.OverrideById) = (3_000.01m, "Юбилей генерального директора, решение правления", staff.Director.Id);
    }

    private async Task OneOffsAsync(DemoPeople people, CancellationToken cancellationToken)
    {
        var clients = accounts.All.Where(a => a is { Abcd: AbcdCategory.A or AbcdCategory.B, Status: AccountStatus.Active } && a.Segment != AccountSegment.Public).Take(OneOffs).ToList();
        var gifts = new List<Gift>();
        foreach (var ((days, title, value, occasion), account) in ForOccasions.Zip(clients))
        {
            var place = people.ByAccount[account.Id].First(e => e.ToOn is null && !people.All.First(p => p.Id == e.PersonId).IsOfficial);
            var gift = new Gift { AccountId = account.Id, PersonId = place.PersonId, PlannedById = account.OwnerId, Title = title, Value = value, Recipient = GiftRecipient.Commercial, On = today.AddDays(days), Note = occasion };
            load.Number(gift);
            if (days < 0)
            {
                Decide(gift, GiftStatus.Given, heads[account.OwnerId], null);
                gift.DecidedAt = At(gift.On.AddDays(-4));
            }

            gifts.Add(gift);
        }

        await load.WriteAsync(gifts, cancellationToken);
    }

    private async Task<GiftSeason> SeasonAsync(string code, string nameRu, string nameEn, DateOnly opensOn, DateOnly giveByOn, SeasonStatus status, DateTime? approvedAt, CancellationToken cancellationToken)
    {
        var season = new GiftSeason
        {
            Code = code, NameRu = nameRu, NameEn = nameEn, OpensOn = opensOn, GiveByOn = giveByOn, Status = status, ApprovedById = approvedAt is null ? null : staff.Director.Id, ApprovedAt = approvedAt,
        };
        load.Number(season);
        season.Shares.AddRange(GiftSeasonJob.Standard().Select(s => new GiftSeasonShare { SeasonId = season.Id, Category = s.Category, Value = s.Value, PeoplePerAccount = s.PeoplePerAccount }));
        await load.WriteAsync([season], cancellationToken);
        await load.WriteAsync(season.Shares, cancellationToken);
        return season;
    }

    /// <summary>The list, and a budget it nearly takes.</summary>
    private async Task WriteAsync(GiftSeason season, List<Gift> gifts, CancellationToken cancellationToken)
    {
        var budget = Math.Ceiling(gifts.Where(g => GiftLimits.IsLive(g.Status)).Sum(g => g.Value) * 100 / ShareOfBudget / 1000) * 1000;
        await db.GiftSeasons.Where(s => s.Id == season.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Budget, budget), cancellationToken);
        await load.WriteAsync(gifts, cancellationToken);
    }

    private void Decide(Gift gift, GiftStatus status, int byId, string? note) => (gift.Status, gift.DecidedById, gift.DecidedAt, gift.DecisionNote) = (status, byId, now.AddDays(-2), note);

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc);
}
