using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Jobs;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.AccountPlans;

public sealed class RouteTests
{
    [Theory, EachDatabase]
    public async Task A_small_client_leaves_the_portfolio_with_its_touches_and_comes_back_when_it_rises(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind, AbcdCategory.D);
        it.Db.Add(Touch.Plan(it.Client, it.Anna, TouchType.Call, A.Monday.AddDays(3), null, 15, []));
        await it.Db.SaveChangesAsync(PlanCase.Now);
        await it.SignInAsync(it.Head);
        await AppointAsync(it, SmallAccountRoute.Website, it.Boris);
        await it.SignInAsync(it.Anna);

        Assert.Equal(new RouteTaken(1, 1, true), await it.Get<TakeRoute>().RunAsync(new() { AccountIds = [it.Client], Route = SmallAccountRoute.Website, Note = "Мелкие заказы" }, PlanCase.Now));

        Assert.Equal(it.Boris, await it.OwnerAsync());
        Assert.Equal([(it.Anna, (DateOnly?)A.Monday.AddDays(-1)), (it.Boris, null)], await it.Db.OwnershipPeriods.AsNoTracking().OrderBy(p => p.Id).Select(p => ValueTuple.Create(p.OwnerId, p.ToOn)).ToListAsync(PlanCase.Now));
        Assert.Equal(it.Boris, await it.Db.Touches.AsNoTracking().Select(t => t.AssigneeId).SingleAsync(PlanCase.Now));
        Assert.Equal(it.Boris, await it.Db.Notifications.AsNoTracking().Select(n => n.UserId).SingleAsync(PlanCase.Now));
        Assert.Null(await it.Get<AccountPlanQueries>().FindAsync(it.Client, PlanCase.Now));
        await it.SignInAsync(it.Boris);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ReturnFromRoute>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal((1, 0), ((await it.Get<RouteQueries>().BoardAsync(PlanCase.Now)).Routes[1].Accounts, (await it.Get<RouteQueries>().BoardAsync(PlanCase.Now)).Risen));

        it.Wait(40);
        await it.Db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.Abcd, AbcdCategory.C).SetProperty(x => x.Route, (SmallAccountRoute?)null), PlanCase.Now);
        await it.Get<EndRoutesJob>().RunAsync(new JobReport(), PlanCase.Now);
        await it.Get<EndRoutesJob>().RunAsync(new JobReport(), PlanCase.Now);
        Assert.Equal(A.Monday.AddDays(40), await it.Db.RoutePeriods.AsNoTracking().Select(p => p.ToOn).SingleAsync(PlanCase.Now));
        await it.SignInAsync(it.Boris);
        Assert.Equal("Смирнова Иван", Assert.Single((await it.Get<RouteQueries>().RisenAsync(1, PlanCase.Now)).Rows).FormerOwner);
        Assert.True(await it.Get<ReturnFromRoute>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal(it.Anna, await it.OwnerAsync());
        Assert.Empty((await it.Get<RouteQueries>().RisenAsync(1, PlanCase.Now)).Rows);
    }

    [Theory, EachDatabase]
    public async Task Without_an_owner_of_the_route_the_client_stays_and_this_is_said(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind, AbcdCategory.D);

        Assert.Equal(new RouteTaken(1, 0, false), await it.Get<TakeRoute>().RunAsync(new() { AccountIds = [it.Client], Route = SmallAccountRoute.Training }, PlanCase.Now));
        Assert.Equal(new RouteTaken(1, 0, false), await it.Get<TakeRoute>().RunAsync(new() { AccountIds = [it.Client], Route = SmallAccountRoute.SharedManager }, PlanCase.Now));

        Assert.Equal((it.Anna, 2), (await it.OwnerAsync(), (await it.ViewAsync()).Routes.Count));
        Assert.Equal((SmallAccountRoute.SharedManager, null), ((await it.ViewAsync()).Routes[0].Route, (await it.ViewAsync()).Routes[0].ToOn));
    }

    [Theory, EachDatabase]
    public async Task Only_group_D_only_own_clients_all_or_none_and_a_partner_that_is_another(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind, AbcdCategory.D);
        var (foreign, notSmall, partner) = ((await A.AccountAsync(it.Db, it.Boris, "Чужой", AbcdCategory.D)).Id, (await A.AccountAsync(it.Db, it.Anna, "Средний", AbcdCategory.C)).Id, (await A.AccountAsync(it.Db, it.Boris, "Партнёр", AbcdCategory.A)).Id);
        Task<string?> Refused(SmallAccountRoute route, int? partnerId, params int[] accounts) => FieldAsync(it, new() { AccountIds = accounts, Route = route, PartnerId = partnerId });

        Assert.Equal("AccountIds", await Refused(SmallAccountRoute.Website, null));
        Assert.Equal("AccountIds", await Refused(SmallAccountRoute.Website, null, it.Client, foreign));
        Assert.Equal("AccountIds", await Refused(SmallAccountRoute.Website, null, it.Client, notSmall));
        Assert.Equal("PartnerId", await Refused(SmallAccountRoute.PartnerZone, null, it.Client));
        Assert.Equal("PartnerId", await Refused(SmallAccountRoute.PartnerZone, it.Client, it.Client));
        Assert.Empty(await it.Db.RoutePeriods.ToListAsync(PlanCase.Now));
        await it.Get<TakeRoute>().RunAsync(new() { AccountIds = [it.Client], Route = SmallAccountRoute.PartnerZone, PartnerId = partner }, PlanCase.Now);
        Assert.Equal("Партнёр", (await it.ViewAsync()).Routes[0].Partner);
        await Assert.ThrowsAsync<RuleViolation>(() => AppointAsync(it, SmallAccountRoute.Website, it.Boris));
    }

    private static async Task AppointAsync(PlanCase it, SmallAccountRoute route, int userId)
    {
        var version = (await it.Get<RouteQueries>().BoardAsync(PlanCase.Now)).Routes.Single(r => r.Route == route).Version;
        await it.Get<SetRouteOwner>().RunAsync(new() { Route = route, UserId = userId, Version = version }, PlanCase.Now);
    }

    private static async Task<string?> FieldAsync(PlanCase it, TakeRoute.Form form) => (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<TakeRoute>().RunAsync(form, PlanCase.Now))).Field;
}
