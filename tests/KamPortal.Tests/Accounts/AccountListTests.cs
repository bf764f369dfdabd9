using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Accounts;

public sealed class AccountListTests
{
    [Theory, EachDatabase]
    public async Task Text_finds_whatever_the_case_yo_quotes_and_order_of_words(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database, "ООО «Королёв и Партнёры»", "Уралмаш", "O'Key Trading", "Nordic Valve Oy", "Завод 🙂 Улыбка");

        Assert.Equal(["ООО «Королёв и Партнёры»"], await NamesAsync(database, "q=партнеры королев"));
        Assert.Equal(["ООО «Королёв и Партнёры»"], await NamesAsync(database, "q=КОРОЛЁВ"));
        Assert.Equal(["ООО «Королёв и Партнёры»"], await NamesAsync(database, "q=\"королёв"));
        Assert.Equal(["O'Key Trading"], await NamesAsync(database, "q=o'key"));
        Assert.Equal(["Nordic Valve Oy"], await NamesAsync(database, "q=VALVE nor"));
        Assert.Equal(["Завод 🙂 Улыбка"], await NamesAsync(database, "q=" + Uri.EscapeDataString("🙂")));
        Assert.Empty(await NamesAsync(database, "q=ромашка"));
    }

    [Theory, EachDatabase]
    public async Task Starts_of_words_come_first_and_insides_only_when_nothing_starts_so(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database, "Уралмаш", "Машзавод", "Станкострой");

        var starts = await PageAsync(database, "q=маш");
        var asked = await PageAsync(database, "q=маш&inside=1");
        var fallBack = await PageAsync(database, "q=нкостр");

        Assert.Equal(["Машзавод"], starts.Rows.Select(r => r.Name));
        Assert.False(starts.InsideWords);
        Assert.Equal(["Машзавод", "Уралмаш"], asked.Rows.Select(r => r.Name));
        Assert.Equal(["Станкострой"], fallBack.Rows.Select(r => r.Name));
        Assert.True(fallBack.InsideWords);
    }

    [Theory, EachDatabase]
    public async Task Wildcards_in_the_text_are_plain_signs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database, "Скидка 100% всем", "Скидка 1000 рублей", "Файл a_b", "Файл aхb", "Цех [5]", "Цех 5");

        Assert.Equal(["Скидка 100% всем"], await NamesAsync(database, "q=100%25"));
        Assert.Equal(["Файл a_b"], await NamesAsync(database, "q=a_b"));
        Assert.Equal(["Скидка 100% всем"], await NamesAsync(database, "q=0%25&inside=1"));
        Assert.Equal(["Файл a_b"], await NamesAsync(database, "q=_b&inside=1"));
        Assert.Empty(await NamesAsync(database, "q=%25%25"));
        Assert.Empty(await NamesAsync(database, "q=' OR 1=1 --"));
    }

    [Theory, EachDatabase]
    public async Task A_long_name_is_found_and_a_page_behind_the_last_is_empty(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var name = "Объединение " + new string('ы', 188);
        await FillAsync(database, name, "Вектор");

        Assert.Equal([name], await NamesAsync(database, "q=" + name));
        Assert.Empty(await NamesAsync(database, "page=40"));
        Assert.Equal(2, await database.Get<AccountListQueries>().CountAsync(AccountFilter.Parse("page=40"), default));
    }

    [Theory, EachDatabase]
    public async Task Filters_combine(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var anna = await A.UserAsync(system);
        var boris = await A.UserAsync(system);
        await AccountAsync(system, anna.Id, "Первый", a => (a.Region, a.Industry, a.Size, a.KeyStatus) = ("Урал", "Нефть", AccountSize.Large, KeyStatus.Key));
        await AccountAsync(system, anna.Id, "Второй", a => (a.Region, a.Industry, a.Size, a.ManagerKeyStatus) = ("Урал", "Газ", AccountSize.Large, KeyStatus.Key));
        await AccountAsync(system, boris.Id, "Третий", a => (a.Region, a.Industry, a.Size) = ("Урал", "Нефть", AccountSize.Small));
        await AccountAsync(system, boris.Id, "Четвёртый", a => a.ChangeStatus(AccountStatus.Lost, "Ушли к другому"));
        await AccountAsync(system, boris.Id, "Пятый", a => a.ChangeStatus(AccountStatus.Archived, null));

        Assert.Equal(["Первый"], await NamesAsync(database, $"owner={anna.Id}&industry=Нефть&region=Урал&size=large&key=key&abcd=a&status=active"));
        Assert.Equal(["Второй", "Первый"], await NamesAsync(database, $"owner={anna.Id}&size=large&size=medium"));
        Assert.Equal(["Первый", "Третий"], await NamesAsync(database, "industry=Нефть"));
        Assert.Equal(["Первый"], await NamesAsync(database, "key=key"));
        Assert.Equal(["Второй"], await NamesAsync(database, "mkey=key&key=none"));
        Assert.Equal(["Четвёртый"], await NamesAsync(database, "status=lost"));
        Assert.Equal(["Пятый"], await NamesAsync(database, "archived=1"));
        Assert.Equal(["Пятый"], await NamesAsync(database, "status=archived"));
        Assert.Empty(await NamesAsync(database, $"owner={boris.Id}&industry=Газ"));

        await database.SignInAsync(anna.Id);
        Assert.Equal(["Второй", "Первый"], await NamesAsync(database, "owner=me"));
    }

    [Theory, EachDatabase]
    public async Task Every_sort_orders_and_pages_without_losing_or_repeating_a_row(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owners = new[] { (await A.UserAsync(system, lastName: "Яковлев")).Id, (await A.UserAsync(system, lastName: "Абрамов")).Id };
        for (var i = 0; i < 23; i++)
        {
            var n = i;
            await AccountAsync(system, owners[n % 2], $"Клиент {n / 2}", a =>
            {
                (a.Region, a.Industry) = (n % 4 == 0 ? null : $"Регион {n % 3}", n % 5 == 0 ? null : $"Отрасль {n % 2}");
                (a.Size, a.Abcd, a.KeyStatus, a.Sales12Months) = ((AccountSize)(n % 4), (AbcdCategory)(n % 5), (KeyStatus)(n % 4), n % 6 * 10.01m);
            });
        }

        foreach (var sort in Enum.GetValues<AccountColumn>().Where(c => c != AccountColumn.Inn))
        {
            foreach (var descending in new[] { false, true })
            {
                var filter = new AccountFilter { Sort = sort, Descending = descending, PageSize = 5 };
                var seen = new List<int>();
                for (var page = 1; page <= 6; page++)
                {
                    seen.AddRange((await database.Get<AccountListQueries>().PageAsync(filter with { Page = page }, default)).Rows.Select(r => r.Id));
                }

                Assert.Equal(23, seen.Distinct().Count());
                Assert.Equal(23, seen.Count);
            }
        }

        async Task<List<AccountRow>> BySort(string sort) => [.. (await PageAsync(database, "sort=" + sort)).Rows];
        Assert.Equal("Абрамов Иван", (await BySort("owner"))[0].OwnerName);
        Assert.Equal(AccountSize.Small, (await BySort("size"))[0].Size);
        Assert.Equal(AccountSize.Largest, (await BySort("size&dir=desc"))[0].Size);
        Assert.Equal(KeyStatus.Key, (await BySort("key"))[0].KeyStatus);
        Assert.Equal(AbcdCategory.Unknown, (await BySort("abcd"))[^1].Abcd);
        Assert.Equal(50.05m, (await BySort("sales&dir=desc"))[0].Sales12Months);
        Assert.NotNull((await BySort("region"))[0].Region);
        Assert.Null((await BySort("region"))[^1].Region);
        Assert.Null((await BySort("region&dir=desc"))[^1].Region);
    }

    [Theory, EachDatabase]
    public async Task Next_touch_tells_overdue_today_this_week_and_none_apart(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owner = await A.UserAsync(system);
        foreach (var (name, due) in new (string, int?)[] { ("Вчера", -1), ("Сегодня", 0), ("Воскресенье", 6), ("Через неделю", 7), ("Никогда", null) })
        {
            var account = await A.AccountAsync(system, owner.Id, name);
            if (due is { } days)
            {
                await A.NextTouchAsync(system, account.Id, A.Monday.AddDays(days));
            }
        }

        Assert.Equal(["Вчера"], await NamesAsync(database, "next=overdue"));
        Assert.Equal(["Сегодня"], await NamesAsync(database, "next=today"));
        Assert.Equal(["Сегодня", "Воскресенье"], await NamesAsync(database, "next=week&sort=nexttouch"));
        Assert.Equal(["Никогда"], await NamesAsync(database, "next=none"));
        Assert.Equal(["Вчера", "Сегодня", "Воскресенье", "Через неделю", "Никогда"], await NamesAsync(database, "sort=nexttouch"));
        Assert.Equal(["Никогда"], (await database.Get<AccountListQueries>().PageAsync(new AccountFilter { Sort = AccountColumn.NextTouch, Page = 5, PageSize = 1 }, default)).Rows.Select(r => r.Name));
    }

    [Theory, EachDatabase]
    public async Task Each_sees_the_own_rows_in_list_count_and_choices(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var director = await A.UserAsync(system, Role.Director);
        var head = await A.UserAsync(system, Role.Head);
        var manager = await A.UserAsync(system, supervisor: head.Id, lastName: "Соколова");
        var assistant = await A.UserAsync(system, Role.Assistant);
        var stranger = await A.UserAsync(system, Role.Marketing);
        var mine = await AccountAsync(system, manager.Id, "Вектор Мой", a => a.Region = "Урал");
        await AccountAsync(system, (await A.UserAsync(system)).Id, "Вектор Чужой", a => a.Region = "Сибирь");
        system.Add(new AccountTeamMember { AccountId = mine.Id, UserId = assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday });
        await system.SaveChangesAsync();

        foreach (var (user, expected) in new[] { (director, 2), (head, 1), (manager, 1), (assistant, 1) })
        {
            await database.SignInAsync(user.Id);
            var queries = database.Get<AccountListQueries>();
            Assert.Equal(expected, (await queries.PageAsync(AccountFilter.Default, default)).Rows.Count);
            Assert.Equal(expected, (await queries.PageAsync(AccountFilter.Parse("q=вектор"), default)).Rows.Count);
            Assert.Equal(expected, (await queries.PageAsync(AccountFilter.Parse("q=ектор"), default)).Rows.Count);
            Assert.Equal(expected, await queries.CountAsync(AccountFilter.Parse("q=вект"), default));
            Assert.Equal(expected, (await queries.IdsAsync(AccountFilter.Default, 10, default)).Count);
            var choices = await queries.ChoicesAsync(archived: false, default);
            Assert.Equal(expected, choices.Regions.Count);
            Assert.Equal(expected, choices.Owners.Sum(o => o.Accounts));
        }

        await database.SignInAsync(stranger.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AccountListQueries>().PageAsync(AccountFilter.Default, default));
        database.Viewers.Viewer = Viewer.Nobody;
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AccountListQueries>().CountAsync(AccountFilter.Default, default));
    }

    [Theory, EachDatabase]
    public async Task A_text_of_very_many_accounts_is_found_as_well_as_a_rare_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database, "ООО Клиент 1", "ООО Клиент 2", "ООО Клиент 3", "ООО Клиент 4", "АО Редкий клиент");
        await using var db = database.OpenAsSystem();

        foreach (var few in new[] { 0, 3, 5000 })
        {
            Assert.Equal(4, await FoundAsync("ооо", false, few));
            Assert.Equal(1, await FoundAsync("клиент редк", false, few));
            Assert.Equal(1, await FoundAsync("ооо 3 клиент", false, few));
            Assert.Equal(5, await FoundAsync("лиент", false, few));
            Assert.Equal(1, await FoundAsync("едк лие", true, few));
            Assert.Equal(0, await FoundAsync("абырвалг", false, few));
        }

        async Task<int> FoundAsync(string text, bool inside, int few) =>
            await (await AccountTextMatch.ForAsync(db, text, inside, few, default)).Apply(db, db.Accounts).CountAsync();
    }

    private static async Task FillAsync(TestDatabase database, params string[] names)
    {
        await using var system = database.OpenAsSystem();
        var owner = await A.UserAsync(system);
        foreach (var name in names)
        {
            await A.AccountAsync(system, owner.Id, name);
        }
    }

    private static async Task<Account> AccountAsync(KamDbContext db, int owner, string name, Action<Account> with)
    {
        var account = await A.AccountAsync(db, owner, name);
        with(account);
        await db.SaveChangesAsync();
        return account;
    }

    private static Task<AccountPageRows> PageAsync(TestDatabase database, string query) => database.Get<AccountListQueries>().PageAsync(AccountFilter.Parse(query), default);

    private static async Task<IEnumerable<string>> NamesAsync(TestDatabase database, string query) => (await PageAsync(database, query)).Rows.Select(r => r.Name);
}
