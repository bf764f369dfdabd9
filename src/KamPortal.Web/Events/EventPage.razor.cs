using System.Globalization;
using KamPortal.Events;
using KamPortal.Events.Conflicts;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using KamPortal.Web.Events.Participants;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Events;

public sealed partial class EventPage(EventQueries queries, EventConflictQueries conflictQueries, PreparationQueries preparation, AnnounceEvent announce, HoldEvent hold, DialogService dialogs, IViewerSource viewers)
{
    private EventView? view;
    private Viewer viewer = Viewer.Nobody;
    private IReadOnlyList<EventConflict> conflicts = [];
    private IReadOnlyList<Warning> warnings = [];
    private IDisposable? listening;
    private string? news;
    private int shownId;
    private bool isMissing;

    /// <summary>Grows with every change, of this page or of others: panels look again.</summary>
    private int beat;
    private EventReadiness? readiness;

    [Inject]
    private EventPulse Pulse { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabName { get; set; }

    [SupplyParameterFromQuery]
    private long? Before { get; set; }

    /// <summary>An unknown or forbidden tab is the overview.</summary>
    private string Tab => Tabs().Any(t => t.Tab == TabName) ? TabName! : EventTab.Overview;

    protected override async Task OnParametersSetAsync()
    {
        viewer = await viewers.CurrentAsync(Closing);
        if (shownId != Id)
        {
            (shownId, news, warnings, view) = (Id, null, [], null);
            await LoadAsync();
        }

        listening ??= Pulse.Listen(ids => ids.Contains(Id) ? InvokeAsync(RefreshAsync) : Task.CompletedTask);
    }

    protected override void Dispose(bool disposing)
    {
        listening?.Dispose();
        base.Dispose(disposing);
    }

    private IEnumerable<(string Tab, string Title)> Tabs()
    {
        yield return (EventTab.Overview, EventText.TabOverview);
        yield return (EventTab.Participants, ParticipantsText.Title);
        yield return (EventTab.Preparation, Preparation.PreparationText.Title);
        if (viewer.May(Policies.SeeEventCosts))
        {
            yield return (EventTab.Costs, Effects.EffectText.Costs);
        }

        if (viewer.May(Policies.SeeEventEffect) && view is { Status: EventStatus.Held or EventStatus.Planned })
        {
            yield return (EventTab.Effect, Effects.EffectText.TabEffect);
        }

        if (viewer.May(Policies.SeeEvents))
        {
            yield return (EventTab.History, EventText.TabHistory);
        }
    }

    private async Task LoadAsync()
    {
        view = await queries.FindAsync(Id, Closing);
        isMissing = view is null;
        beat++;
        readiness = view is null ? null : (await preparation.ReadinessAsync([Id], Closing)).GetValueOrDefault(Id);
        conflicts = view is { IsOpen: true, IsOver: false } && viewer.PlansEvents() ? await conflictQueries.OfEventAsync(Id, Closing) : [];
    }

    /// <summary>Somebody, perhaps on another server, changed it.</summary>
    private async Task RefreshAsync()
    {
        var before = view?.Version;
        await LoadAsync();
        if (view is { ChangedBy: { } who, ChangedAt: { } at } && view.Version != before && who != viewer.Name)
        {
            news = string.Format(CultureInfo.CurrentCulture, EventText.ChangedBy, who, Format.Instant(at, viewer.TimeZoneId));
        }

        StateHasChanged();
    }

    private Task AnnounceAsync() => AnnounceAsync(new HashSet<string>());

    private Task ConfirmAsync() => AnnounceAsync(warnings.Select(w => w.Key).ToHashSet());

    private async Task AnnounceAsync(HashSet<string> confirmed)
    {
        var asked = warnings;
        if (await RunAsync(async () =>
        {
            try
            {
                warnings = [];
                await announce.RunAsync(Id, view!.Version, asked.Select(w => w.Key).Where(confirmed.Contains).ToHashSet(), Closing);
            }
            catch (ConfirmationNeeded needed)
            {
                warnings = needed.Warnings;
            }
        }) && warnings.Count == 0)
        {
            Say(EventText.Announced);
            await LoadAsync();
        }
    }

    private async Task HoldAsync()
    {
        if (await RunAsync(() => hold.RunAsync(Id, view!.Version, Closing)))
        {
            Say(EventText.WasHeld);
            await LoadAsync();
        }
    }

    private async Task MoveAsync()
    {
        if (await TouchPanels.OpenAsync<MoveEventPanel>(dialogs, EventText.MoveTitle, new() { [nameof(MoveEventPanel.EventId)] = Id }) is true)
        {
            Say(EventText.WasMoved);
            await LoadAsync();
        }
    }

    private async Task CancelAsync()
    {
        if (await TouchPanels.OpenAsync<CancelEventPanel>(dialogs, EventText.CancelTitle, new() { [nameof(CancelEventPanel.EventId)] = Id, [nameof(CancelEventPanel.Version)] = view!.Version }) is true)
        {
            Say(EventText.WasCancelled);
            await LoadAsync();
        }
    }
}
