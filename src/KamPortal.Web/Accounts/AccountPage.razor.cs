using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Accounts;

public sealed partial class AccountPage
{
    private AccountCard? card;
    private Viewer viewer = Viewer.Nobody;
    private (int Id, string Tab)? loaded;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabName { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private long? Before { get; set; }

    [SupplyParameterFromQuery]
    private int? Group { get; set; }

    [SupplyParameterFromQuery]
    private string? Plan { get; set; }

    /// <summary>An unknown or forbidden tab is the overview.</summary>
    private string Tab => Tabs().Any(t => t.Tab == TabName) ? TabName! : AccountTab.Overview;

    private AuditFilter HistoryFilter => new() { AccountId = Id, Before = Before, Kind = Enum.TryParse<AuditKind>(Kind, out var kind) ? kind : AuditKind.Everything };

    protected override async Task OnParametersSetAsync()
    {
        viewer = await Viewers.CurrentAsync(Closing);
        if (loaded != (Id, Tab))
        {
            if (loaded?.Id != Id)
            {
                card = null;
            }

            loaded = (Id, Tab);
            await LoadAsync();
        }
    }

    private IEnumerable<(string Tab, string Title)> Tabs()
    {
        yield return (AccountTab.Overview, AccountPageText.TabOverview);
        if (viewer.May(Policies.SeePeople))
        {
            yield return (AccountTab.People, AccountPageText.TabPeople);
            yield return (AccountTab.Acquaintances, Acquaintances.AcquaintancesText.Tab);
        }

        if (viewer.May(Policies.SeeCentres))
        {
            yield return (AccountTab.Centres, AccountPageText.TabCentres);
        }

        if (viewer.May(Policies.SeePotential))
        {
            yield return (AccountTab.Potential, Potentials.PotentialText.Tab);
        }

        if (viewer.May(Policies.SeeDossier))
        {
            yield return (AccountTab.Dossier, AccountPageText.TabDossier);
        }

        if (viewer.May(Policies.SeeKeyAccounts))
        {
            yield return (AccountTab.KeyStatus, KeyAccounts.KeyText.Tab);
        }

        if (viewer.May(Policies.SeePlans))
        {
            yield return (AccountTab.Plans, AccountPlans.PlansText.Tab);
        }

        if (viewer.May(Policies.SeeSurveys))
        {
            yield return (AccountTab.Surveys, Surveys.Results.ResultsText.Tab);
        }

        if (viewer.May(Policies.SeePeople))
        {
            yield return (AccountTab.Events, Events.Effects.EffectText.AccountTab);
            yield return (AccountTab.Touches, AccountPageText.TabTouches);
        }

        if (viewer.May(Policies.SeeOrders))
        {
            yield return (AccountTab.Orders, AccountPageText.TabOrders);
        }

        yield return (AccountTab.History, AccountPageText.TabHistory);
    }

    private async Task LoadAsync()
    {
        card = await Queries.FindAsync(Id, Closing);
        if (card is null)
        {
            Navigation.NotFound();
        }
    }

    private Task<bool> LogTouchAsync() => TouchPanels.LogAsync(Dialogs, Notifications, Undo, null, Id, ReloadAsync);

    private async Task ChangeOwnerAsync()
    {
        var parameters = new Dictionary<string, object?> { [nameof(OwnerPanel.AccountId)] = Id, [nameof(OwnerPanel.OwnerId)] = card!.OwnerId };
        if (await TouchPanels.OpenAsync<OwnerPanel>(Dialogs, AccountPageText.ChangeOwner, parameters) is true)
        {
            Say(AccountPageText.OwnerChanged);
            await ReloadAsync();
        }
    }

    private async Task ArchiveAsync()
    {
        if (await RunAsync(() => Archive.RunAsync(Id, Closing)))
        {
            await LoadAsync();
            UndoNotice.Show(Notifications, AccountPageText.Archived, AccountPageText.Undo, async () =>
            {
                await Restore.RunAsync(Id, CancellationToken.None);
                await ReloadAsync();
            });
        }
    }

    private async Task RestoreAsync()
    {
        if (await RunAsync(() => Restore.RunAsync(Id, Closing)))
        {
            Say(AccountPageText.Restored);
            await LoadAsync();
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private string HistoryLink(AuditFilter filter) =>
        Links.WithQuery(Links.Account(Id, AccountTab.History), ("kind", filter.Kind == AuditKind.Everything ? null : filter.Kind), ("before", filter.Before));
}
