using System.Globalization;
using KamPortal.Data;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Web.PurchasingCentres.Map;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KamPortal.Benchmarks;

/// <summary>Purchasing centres across accounts, and the role map of forty people from the query to the finished picture.</summary>
internal static class CentreCases
{
    private const double PageGoal = 50;
    private const double MapGoal = 500;

    public static async Task<IReadOnlyList<BenchmarkCase>> AllAsync(BenchmarkDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var map = await CentreSeed.EnsureAsync(db);
        var (centres, members) = (await db.PurchasingCentres.CountAsync(), await db.CentreMembers.CountAsync());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{centres:N0} purchasing centres, {members:N0} members"));
        var director = await db.PortalUsers.Where(u => u.Roles.Any(r => r.Role == Role.Director)).Select(u => u.Id).FirstAsync();
        var manager = await db.Accounts.GroupBy(a => a.OwnerId).OrderBy(g => Math.Abs(g.Count() - 80)).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync();
        var cases = new List<BenchmarkCase>();
        foreach (var viewer in new[] { await database.ViewerAsync(director), await database.ViewerAsync(manager) })
        {
            cases.AddRange(Of(database, viewer));
        }

        var everything = await database.ViewerAsync(director);
        cases.Add(new BenchmarkCase("map 40: query, layout, picture", "director", () => MapAsync(database, everything, map), null, MapGoal));
        return cases;
    }

    private static IEnumerable<BenchmarkCase> Of(BenchmarkDatabase database, Viewer viewer)
    {
        var all = viewer.Scope == ViewerScope.Everything;
        var bare = new BareCentres(database.Bare, viewer);
        yield return Page("most urgent first", new PortfolioFilter(), bare.Urgent);
        yield return Page("by name", new PortfolioFilter { Order = PortfolioOrder.Name }, bare.ByName);
        yield return Page("decision maker left", new PortfolioFilter { Alarm = CentreAlarm.DecisionMakerLeft }, null);
        yield return Page("no touches with decision maker", new PortfolioFilter { Alarm = CentreAlarm.UntouchedDecisionMaker, Order = PortfolioOrder.Name }, null);
        yield return Case("coverage of key clients", () => database.Get<CentrePortfolioQueries>().KeyAccountsAsync(null, 1, default), null);
        yield return Case("people at several clients", () => database.Get<CentrePortfolioQueries>().SharedPeopleAsync(1, default), null);

        BenchmarkCase Page(string name, PortfolioFilter filter, Func<Task>? plain) => Case(name, () => database.Get<CentrePortfolioQueries>().PageAsync(filter, default), plain);

        BenchmarkCase Case(string name, Func<Task> portal, Func<Task>? plain) => new("centres: " + name, all ? "director" : "manager", () =>
        {
            database.ActAs(viewer);
            return portal();
        }, plain, PageGoal);
    }

    private static async Task MapAsync(BenchmarkDatabase database, Viewer viewer, int centreId)
    {
        database.ActAs(viewer);
        var card = await database.Get<CentreQueries>().FindAsync(centreId, default);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(RoleMapPicture.Card)] = card, [nameof(RoleMapPicture.View)] = new MapView(), [nameof(RoleMapPicture.Styles)] = "" };
            (await renderer.RenderComponentAsync<RoleMapPicture>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }
}
