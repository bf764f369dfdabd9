using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Radzen;

namespace KamPortal.Web.Accounts;

/// <summary>The list of clients. The address is its whole state: it is read again whenever the address changes.</summary>
public sealed partial class AccountsPage
{
    private AccountFilter filter = AccountFilter.Default;
    private AccountPageRows? page;
    private AccountChoices? choices;
    private Viewer viewer = Viewer.Nobody;
    private DateOnly today;
    private int? total;
    private string? countedKey;
    private Panel open;
    private readonly HashSet<int> picked = [];
    private decimal? residual;
    private bool allPicked;
    private CancellationTokenSource? loading;

    private enum Panel
    {
        None,
        Filters,
        Columns,
        Views,
        Export,
    }

    [Inject]
    private AccountListQueries Accounts { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private UndoTouch Undo { get; set; } = null!;

    [Inject]
    private CategoryRulesQueries Rules { get; set; } = null!;

    private bool SeesPotential => viewer.May(Policies.SeePotential);

    private string TableKey => $"{viewer.UserId}:{string.Join(',', filter.Columns)}";

    private bool IsPagePicked => page is { Rows.Count: > 0 } && page.Rows.All(r => picked.Contains(r.Id));

    private bool HasMore => total is { } all ? (long)filter.Page * filter.PageSize < all : page?.Rows.Count == filter.PageSize;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        await LoadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnLocationChanged;
        loading?.Dispose();
        base.Dispose(disposing);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == Links.Accounts)
        {
            _ = InvokeAsync(LoadAsync);
        }
    }

    private async Task LoadAsync()
    {
        var token = NewLoading();
        filter = AccountFilter.Parse(new Uri(Navigation.Uri).Query);
        viewer = await Viewers.CurrentAsync(token);
        filter = filter.For(viewer);
        today = viewer.Today(Clock);
        try
        {
            page = await Accounts.PageAsync(filter, token);
            if (countedKey != filter.FoundKey)
            {
                total = null;
                ClearPicked();
                StateHasChanged();
                total = await Accounts.CountAsync(filter, token);
                countedKey = filter.FoundKey;
            }

            await LoadChoicesAsync(token);
            residual ??= SeesPotential ? (await Rules.InForceAsync(token)).GapAmount : null;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }

        StateHasChanged();
    }

    /// <summary>A page asked for later ends the one still loading.</summary>
    private CancellationToken NewLoading()
    {
        loading?.Cancel();
        loading?.Dispose();
        loading = CancellationTokenSource.CreateLinkedTokenSource(Closing);
        return loading.Token;
    }

    /// <summary>Names of owners are needed by the chips as well as by the filter panel; both rarely.</summary>
    private async Task LoadChoicesAsync(CancellationToken token)
    {
        if (open == Panel.Filters || (filter.Owners.Count > 0 && choices is null))
        {
            choices = await Accounts.ChoicesAsync(filter.Archived, token);
        }
    }

    private async Task Toggle(Panel panel)
    {
        open = open == panel ? Panel.None : panel;
        await LoadChoicesAsync(Closing);
    }

    private async Task ReloadAsync()
    {
        ClearPicked();
        countedKey = null;
        await LoadAsync();
    }

    private void Pick(int id, bool isPicked)
    {
        allPicked = false;
        _ = isPicked ? picked.Add(id) : picked.Remove(id);
    }

    private void PickPage(bool isPicked)
    {
        foreach (var row in page!.Rows)
        {
            Pick(row.Id, isPicked);
        }
    }

    private void ClearPicked()
    {
        allPicked = false;
        picked.Clear();
    }

    private async Task LogTouchAsync(int accountId) => await TouchPanels.LogAsync(Dialogs, Notifications, Undo, null, accountId, LoadAsync);

    private string Expanded(Panel panel) => open == panel ? "true" : "false";

    private void Show(AccountFilter next) => Navigation.NavigateTo(Links.AccountList(next with { Page = 1 }));

    /// <summary>Typing on replaces the address, so that Back leaves the search and does not take letters away one by one.</summary>
    private void Search(string text) =>
        Navigation.NavigateTo(Links.AccountList(filter with { Text = text, InsideWords = filter.InsideWords && text.Length > 0, Page = 1 }), replace: filter.Text.Length > 0);

    private string SortLink(string key, bool descending) =>
        Links.AccountList(filter with { Sort = Enum.Parse<AccountColumn>(key), Descending = descending, Page = 1 });

    private static string? RowClass(AccountRow row) => row.Status == AccountStatus.Lost ? "is-lost" : null;
}
