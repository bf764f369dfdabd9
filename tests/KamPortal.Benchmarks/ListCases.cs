using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Search;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>What people do all day, for somebody who sees everything, a manager and a head of managers.</summary>
internal static class ListCases
{
    private const double ListGoal = 6;
    private const double DeepGoal = 30;
    private const double PrefixGoal = 10;
    private const double SearchGoal = 50;
    private const double OpenGoal = 10;

    public static async Task<IReadOnlyList<BenchmarkCase>> AllAsync(BenchmarkDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var director = await db.PortalUsers.Where(u => u.Roles.Any(r => r.Role == Role.Director)).Select(u => u.Id).FirstAsync();
        var manager = await db.Accounts.GroupBy(a => a.OwnerId).OrderBy(g => Math.Abs(g.Count() - 80)).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync();
        var head = await db.PortalUsers.Where(u => u.Id == manager).Select(u => u.SupervisorId).SingleAsync();
        var cases = new List<BenchmarkCase>();
        foreach (var user in new[] { director, manager, head ?? director })
        {
            cases.AddRange(await OfAsync(database, db, await database.ViewerAsync(user), await database.ViewerAsync(manager)));
        }

        return cases;
    }

    private static async Task<List<BenchmarkCase>> OfAsync(BenchmarkDatabase database, KamDbContext db, Viewer viewer, Viewer manager)
    {
        var all = viewer.Scope == ViewerScope.Everything;
        var visible = await db.Accounts.CountAsync(a => !a.IsArchived && (all || viewer.OwnerIds.Contains(a.OwnerId)));
        var who = string.Create(CultureInfo.InvariantCulture, $"{(all ? "director" : viewer.OwnerIds.Count > 1 ? "head" : "manager")}, {visible:N0} clients");
        var account = await db.Accounts.Where(a => a.OwnerId == manager.UserId).OrderBy(a => a.Id).Select(a => new { a.Id, a.Name, a.Inn, a.Industry }).FirstAsync();
        var rare = account.Name.Split(' ')[0];
        var person = await db.Employments.Where(e => e.AccountId == account.Id).Select(e => e.Person).FirstAsync();
        var deep = Math.Max(0, (visible * 4 / 5 / 50) - 1);
        var bare = new BareSql(database.Bare);
        var owners = all ? "" : $" AND a.OwnerId IN ({string.Join(',', viewer.OwnerIds)})";
        var (from, end) = (SearchWords.Normalise(rare[..4], 60), SearchWords.EndOfPrefix(SearchWords.Normalise(rare[..4], 60)));
        var inside = SearchWords.Normalise(rare[2..7], 60);
        var cases = new List<BenchmarkCase>
        {
            List("page 1 by name", "", ListGoal, bare.Page(owners, "a.SortName, a.Id", 0)),
            List($"offset {deep * 50:N0}", $"page={deep + 1}", DeepGoal, bare.Page(owners, "a.SortName, a.Id", deep * 50)),
            List("newest first", "sort=created&dir=desc", ListGoal, bare.Page(owners, "a.CreatedOn DESC, a.Id DESC", 0)),
            List("largest shipments first", "sort=sales&dir=desc", ListGoal, bare.Page(owners, "a.Sales12Months DESC, a.Id DESC", 0)),
            List("touch due first", "sort=nexttouch", ListGoal, null),
            List("overdue touches", "next=overdue&sort=nexttouch", ListGoal, null),
            List("industry + owner", $"owner={manager.UserId}&industry={Uri.EscapeDataString(account.Industry!)}", ListGoal, bare.Page($"{owners} AND a.OwnerId = {manager.UserId} AND a.Industry = @i", "a.SortName, a.Id", 0, ("@i", account.Industry!))),
            List("status + size, by size", "status=active&size=large&sort=size", null, null),
            List("by owner", "sort=owner", null, null),
            List($"words starting \"{rare[..4]}\"", $"q={Uri.EscapeDataString(rare[..4])}", PrefixGoal, bare.Page(owners + " AND a.Id IN (SELECT w.AccountId FROM AccountWords w WHERE w.Word >= @w AND w.Word < @e)", "a.SortName, a.Id", 0, ("@w", from), ("@e", end))),
            List("words starting \"ооо\"", "q=ооо", PrefixGoal, null),
            List("INN", $"q={account.Inn}", PrefixGoal, null),
            List($"inside words \"{rare[2..7]}\"", $"q={Uri.EscapeDataString(rare[2..7])}&inside=1", SearchGoal, bare.Page(owners + " AND instr(a.SearchText, @t) > 0", "a.SortName, a.Id", 0, ("@t", inside))),
            List("nothing starts so, nothing inside", "q=абырвалг", SearchGoal, null),
            Case("count of all", ListGoal, () => database.Get<AccountListQueries>().CountAsync(AccountFilter.Default, default), () => bare.ReadAsync($"SELECT COUNT(*) FROM Accounts a WHERE a.IsArchived = 0{owners}")),
            Case("filter choices", null, () => database.Get<AccountListQueries>().ChoicesAsync(false, default), null),
        };
        foreach (var (name, text) in new[] { ("client's name", rare), ("last name", person.LastName), ("last and first name", $"{person.LastName} {person.FirstName}"), ("first name", person.FirstName), ("phone", person.MobilePhone ?? person.Phone ?? "+7 900"), ("e-mail", person.Email ?? "info@"), ("nothing found", "абырвалг") })
        {
            cases.Add(Case($"global search: {name}", SearchGoal, () => database.Get<SearchQueries>().FindAsync(text, default), null));
        }

        cases.Add(Case("open a client with its people", OpenGoal, async () =>
        {
            await database.Get<AccountQueries>().FindAsync(account.Id, default);
            await database.Get<PeopleQueries>().OfAccountAsync(account.Id, default);
        }, null));
        cases.Add(Case("bell", null, () => database.Get<NotificationQueries>().UnreadAsync(default), () => bare.ReadAsync($"SELECT COUNT(*) FROM Notifications WHERE UserId = {viewer.UserId} AND ReadAt IS NULL")));
        return cases;

        BenchmarkCase List(string name, string query, double? goal, Func<Task>? plain)
        {
            var filter = AccountFilter.Parse(query);
            return Case("list: " + name, goal, () => database.Get<AccountListQueries>().PageAsync(filter, default), plain);
        }

        BenchmarkCase Case(string name, double? goal, Func<Task> portal, Func<Task>? plain) => new(name, who, () =>
        {
            database.ActAs(viewer);
            return portal();
        }, plain, goal);
    }
}
