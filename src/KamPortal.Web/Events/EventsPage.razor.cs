using KamPortal.Events;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Events;

public sealed partial class EventsPage(EventQueries queries, PreparationQueries preparation, IViewerSource viewers)
{
    private Viewer viewer = Viewer.Nobody;
    private EventList? list;
    private IReadOnlyDictionary<int, EventReadiness> readiness = new Dictionary<int, EventReadiness>();
    private EventChoices? choices;
    private IDisposable? listening;
    private bool mayPlan;

    [SupplyParameterFromQuery(Name = "show")]
    private string? ShowName { get; set; }

    [SupplyParameterFromQuery(Name = "programme")]
    private int? ProgrammeId { get; set; }

    [SupplyParameterFromQuery(Name = "club")]
    private int? ClubId { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? OrderName { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    private EventFilter Filter => AskedFilter with { ProgrammeId = ProgrammeId, ClubId = ClubId };

    private EventShow Show => Enum.TryParse<EventShow>(ShowName, ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : EventShow.Ahead;

    private EventOrder Order => Enum.TryParse<EventOrder>(OrderName, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : EventOrder.When;

    protected override async Task OnParametersSetAsync()
    {
        viewer = await viewers.CurrentAsync(Closing);
        mayPlan = viewer.PlansEvents();
        choices ??= await queries.ChoicesAsync(Closing);
        await LoadAsync();
        listening ??= Pulse.Listen(_ => InvokeAsync(RefreshAsync));
    }

    protected override void Dispose(bool disposing)
    {
        listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task LoadAsync()
    {
        list = await queries.ListAsync(Filter, Show, Order, PageNumber ?? 1, Closing);
        readiness = Show == EventShow.Past ? new Dictionary<int, EventReadiness>() : await preparation.ReadinessAsync([.. list.Rows.Select(r => r.Id)], Closing);
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private string SortLink(string key, bool descending) =>
        Links.EventList(Filter, Show, order: key == nameof(EventRow.Level) ? descending ? EventOrder.HighestLevel : EventOrder.LowestLevel : EventOrder.When);

    private static string Title(EventShow show) => show switch
    {
        EventShow.Past => EventText.Past,
        EventShow.Troubled => EventText.Troubled,
        _ => EventText.Ahead,
    };
}
