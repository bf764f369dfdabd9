using KamPortal.PurchasingCentres;
using KamPortal.Web.Accounts;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.PurchasingCentres;

/// <summary>One purchasing centre as it is now, or as it was published: on a map or in a table, with a member beside it.</summary>
public sealed partial class CentrePage
{
    private CentreCard? card;
    private CentreCard? shown;
    private IReadOnlyList<CentreEditionLine> editions = [];
    private int? selected;
    private (int Id, int? Edition)? loaded;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [SupplyParameterFromQuery]
    private int? Member { get; set; }

    [SupplyParameterFromQuery]
    private int? Edition { get; set; }

    /// <summary>Where nobody is there is nothing to draw.</summary>
    private string View => ViewName is CentreView.Map or CentreView.Table ? ViewName : shown!.Active.Any() ? CentreView.Map : CentreView.Table;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (Id, Edition))
        {
            if (loaded?.Id != Id)
            {
                (card, shown) = (null, null);
            }

            loaded = (Id, Edition);
            Refusal = null;
            await LoadAsync();
        }

        selected = Member is { } id && shown?.Members.Any(m => m.Id == id) == true ? id : null;
    }

    private async Task LoadAsync()
    {
        var (id, edition) = (Id, Edition);
        var now = await Queries.FindAsync(id, Closing);
        var then = edition is { } number && now is not null ? await Queries.EditionAsync(id, number, Closing) : now;
        if (now is null || then is null)
        {
            Navigation.NotFound();
            return;
        }

        editions = await Queries.EditionsAsync(id, Closing);
        if (loaded == (id, edition))
        {
            (card, shown) = (now, then);
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private Task SelectAsync(int? memberId)
    {
        Navigation.NavigateTo(Links.Centre(Id, ViewName, memberId, Edition), replace: true);
        return Task.CompletedTask;
    }

    private async Task PublishAsync()
    {
        var edition = 0;
        if (await ActAsync(async () => edition = await PublishVerb.RunAsync(Id, card!.Version, Closing)))
        {
            Say(CentreWords.Text(CentresText.PublishedSaid, edition));
        }
    }

    private async Task SpreadAsync(SpreadWay way)
    {
        if (await ActAsync(() => SpreadVerb.RunAsync(Id, way, card!.Version, Closing)))
        {
            Say(CentresText.SpreadSaid);
        }
    }

    private async Task DeleteAsync()
    {
        var accountId = card!.AccountId;
        if (card.Members.Count > 0 && await Dialogs.Confirm(CentresText.DeleteAsk, CentresText.Delete, new() { OkButtonText = CentresText.Delete, CancelButtonText = CentresText.Cancel }) != true)
        {
            return;
        }

        if (await RunAsync(() => DeleteVerb.RunAsync(Id, card.Version, Closing)))
        {
            Say(CentresText.Deleted);
            Navigation.NavigateTo(Links.Account(accountId, AccountTab.Centres));
        }
        else if (Refusal is EditedMeanwhile)
        {
            await LoadAsync();
        }
    }

    private async Task AddPeopleAsync()
    {
        var parameters = new Dictionary<string, object?> { [nameof(AddMembersPanel.CentreId)] = Id, [nameof(AddMembersPanel.AccountId)] = card!.AccountId };
        if (await TouchPanels.OpenAsync<AddMembersPanel>(Dialogs, CentresText.AddPeople, parameters) is string said)
        {
            Say(said);
            await LoadAsync();
        }
    }

    /// <summary>Acts on the version that is shown; when somebody was faster, what is new is shown with the refusal.</summary>
    private async Task<bool> ActAsync(Func<Task> action)
    {
        var went = await RunAsync(action);
        if (went || Refusal is EditedMeanwhile)
        {
            await LoadAsync();
        }

        return went;
    }
}
