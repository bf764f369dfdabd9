using KamPortal.Improvements;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Improvements;

public sealed partial class ImprovementsPage
{
    private ImprovementPage? page;
    private ImprovementFilter? loaded;
    private ImprovementFilters? filters;
    private Viewer viewer = Viewer.Nobody;
    private int? opened;

    [SupplyParameterFromQuery(Name = "show")]
    private string? ShowName { get; set; }

    [SupplyParameterFromQuery(Name = "owner")]
    private int? OwnerId { get; set; }

    [SupplyParameterFromQuery(Name = "wave")]
    private int? WaveId { get; set; }

    [SupplyParameterFromQuery(Name = "account")]
    private int? AccountId { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    /// <summary>The improvement that is open beside the list.</summary>
    [SupplyParameterFromQuery(Name = "id")]
    private int? Id { get; set; }

    private ImprovementFilter Filter => new(Enum.TryParse<ImprovementShow>(ShowName, ignoreCase: true, out var show) ? show : ImprovementShow.Open, OwnerId, WaveId, AccountId, Math.Max(1, PageNumber ?? 1));

    private DateOnly Today => viewer.Today(Clock);

    protected override async Task OnInitializedAsync()
    {
        viewer = await Viewers.CurrentAsync(Closing);
        filters = await Queries.FiltersAsync(Closing);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != Filter)
        {
            (loaded, page) = (Filter, null);
            await LoadAsync();
        }

        if (Id != opened)
        {
            opened = Id;
            if (Id is { } id)
            {
                // The page goes on while the panel stands open.
                _ = ShowOneAsync(id);
            }
        }
    }

    private async Task LoadAsync()
    {
        page = await Queries.ListAsync(Filter, Closing);
        await InvokeAsync(StateHasChanged);
    }

    private void Show(ImprovementFilter filter) => Navigation.NavigateTo(ImprovementWords.Address(filter with { Page = 1 }));

    private async Task ShowOneAsync(int id)
    {
        var said = await ImprovementPanels.ShowAsync(Dialogs, id);
        if (Closing.IsCancellationRequested)
        {
            return;
        }

        if (said is not null)
        {
            Say(said);
            await LoadAsync();
        }

        if (Id == id)
        {
            Navigation.NavigateTo(ImprovementWords.Address(Filter));
        }
    }

    private async Task NewAsync()
    {
        if (await ImprovementPanels.NewAsync(Dialogs, accountId: AccountId) is { } said)
        {
            Say(said);
            filters = await Queries.FiltersAsync(Closing);
            await LoadAsync();
        }
    }
}
