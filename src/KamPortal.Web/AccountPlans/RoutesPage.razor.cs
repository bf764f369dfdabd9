using KamPortal.AccountPlans;
using KamPortal.Accounts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.AccountPlans;

public sealed partial class RoutesPage
{
    private const string NoneView = "none";
    private const string RisenView = "risen";

    private readonly HashSet<int> chosen = [];
    private RouteBoard? board;
    private RoutePage? page;
    private IReadOnlyList<AccountLink> managers = [];
    private (string View, int Page)? loaded;

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private RouteQueries Queries { get; set; } = null!;

    [Inject]
    private SetRouteOwner Owners { get; set; } = null!;

    [Inject]
    private ReturnFromRoute Returning { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    private SmallAccountRoute? Route => Enum.TryParse<SmallAccountRoute>(View, true, out var route) && Enum.IsDefined(route) ? route : null;

    private string Shown => Route?.ToString() ?? (View == RisenView ? RisenView : NoneView);

    private int PageNumber => Math.Clamp(Page ?? 1, 1, AccountFilter.MaxPage);

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (Shown, PageNumber))
        {
            loaded = (Shown, PageNumber);
            chosen.Clear();
            await LoadAsync();
        }
    }

    private static string Address(string? view, int page = 1) => Links.WithQuery(Links.Routes, ("view", view is null or NoneView ? null : view.ToLowerInvariant()), ("page", page > 1 ? page : null));

    private async Task LoadAsync()
    {
        board = await Queries.BoardAsync(Closing);
        managers = board.MayAppoint ? await Queries.ManagersAsync(Closing) : [];
        page = Shown == RisenView ? await Queries.RisenAsync(PageNumber, Closing) : await Queries.PageAsync(Route, PageNumber, Closing);
        chosen.IntersectWith(page.Rows.Select(r => r.AccountId));
    }

    private void Choose(int accountId, bool isChosen) => _ = isChosen ? chosen.Add(accountId) : chosen.Remove(accountId);

    private void ChooseAll() => chosen.UnionWith(page!.Rows.Where(r => r.MayEdit).Select(r => r.AccountId));

    private async Task SendAsync()
    {
        if (await PlanPanels.RouteAsync(Dialogs, [.. chosen.Order()]))
        {
            chosen.Clear();
        }

        await LoadAsync();
    }

    private async Task AppointAsync(RouteSum sum, int userId)
    {
        if (await RunAsync(() => Owners.RunAsync(new() { Route = sum.Route, UserId = userId == 0 ? null : userId, Version = sum.Version }, Closing)))
        {
            Say(PlansText.RouteOwnerSaved);
        }

        await LoadAsync();
    }

    private async Task ReturnAsync(RouteRow row)
    {
        var back = false;
        if (await RunAsync(async () => back = await Returning.RunAsync(row.AccountId, Closing)))
        {
            Say(back ? PlanWords.Text(PlansText.Returned, row.Account, row.FormerOwner) : PlansText.ReturnStays);
        }

        await LoadAsync();
    }
}
