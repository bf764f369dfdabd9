using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Touches;

public sealed partial class TouchTimeline
{
    private const int PageSize = 30;

    private IReadOnlyList<TouchLine>? open;
    private TouchPage? past;
    private Viewer viewer = Viewer.Nobody;
    private DateOnly today;
    private (int Account, int Page)? loaded;
    private AccountRules? rules;

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    /// <summary>The client's manager.</summary>
    [Parameter]
    public int? OwnerId { get; set; }

    /// <summary>Page of the history, from 1; belongs to the address of the page around.</summary>
    [Parameter]
    public int Page { get; set; } = 1;

    /// <summary>Address of a page of the history.</summary>
    [Parameter, EditorRequired]
    public required Func<int, string> LinkFor { get; set; }

    /// <summary>A touch was recorded, planned, moved or cancelled: the page around may show other dates now.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (AccountId, Page))
        {
            loaded = (AccountId, Page);
            viewer = await Viewers.CurrentAsync(Closing);
            today = viewer.Today(Clock);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        open = await Queries.OpenAsync(AccountId, Closing);
        past = await Queries.PastAsync(AccountId, Page, PageSize, Closing);
    }

    private async Task ChangedAsync()
    {
        await LoadAsync();
        await (rules?.LoadAsync() ?? Task.CompletedTask);
        await InvokeAsync(StateHasChanged);
        await Changed.InvokeAsync();
    }

    private async Task RulesChangedAsync()
    {
        await LoadAsync();
        await InvokeAsync(StateHasChanged);
        await Changed.InvokeAsync();
    }

    private async Task PlanAsync()
    {
        if (await TouchPanels.OpenAsync<PlanTouchPanel>(Dialogs, TouchesText.PlanTouch, new() { [nameof(PlanTouchPanel.AccountId)] = AccountId }) is true)
        {
            await ChangedAsync();
        }
    }

    private static string Behalf(TouchLine touch) => touch.OnBehalfOf is null ? "" : " " + string.Format(System.Globalization.CultureInfo.CurrentCulture, TouchesText.Behalf, touch.OnBehalfOf);

    private static string WithPeople(TouchLine touch) => touch.People.Count == 0 ? "" : " · " + string.Join(", ", touch.People);
}
