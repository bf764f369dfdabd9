using KamPortal.Events.Participants;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Events.Participants;

public sealed partial class EventParticipantsPanel(ParticipantQueries queries, InviteParticipants invite, RemoveParticipant remove, DialogService dialogs, IViewerSource viewers)
{
    private readonly HashSet<int> chosen = [];
    private ParticipantsView? view;
    private Viewer viewer = Viewer.Nobody;
    private IDisposable? listening;
    private bool showsGone;
    private int unwilling;
    private int shownId;

    [Inject]
    private EventPulse Pulse { get; set; } = null!;

    [Parameter, EditorRequired]
    public int EventId { get; set; }

    private IEnumerable<ParticipantRow> Listed => view!.Rows.Where(r => r.Status == ParticipantStatus.Listed);

    private List<ParticipantRow> Shown => [.. view!.Rows.Where(r => showsGone || !r.IsGone)];

    private int GoneCount => view!.Rows.Count(r => r.IsGone);

    protected override async Task OnParametersSetAsync()
    {
        viewer = await viewers.CurrentAsync(Closing);
        if (shownId != EventId)
        {
            shownId = EventId;
            await LoadAsync();
        }

        listening ??= Pulse.Listen(ids => ids.Contains(EventId) ? InvokeAsync(RefreshAsync) : Task.CompletedTask);
    }

    protected override void Dispose(bool disposing)
    {
        listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task LoadAsync()
    {
        view = await queries.FindAsync(EventId, Closing);
        chosen.IntersectWith(view?.Rows.Where(r => r.Status == ParticipantStatus.Listed).Select(r => r.Id) ?? []);
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private IEnumerable<(string Title, string Value)> Counts()
    {
        var seats = view!.Seats;
        yield return (ParticipantsText.SeatsConfirmed, ParticipantWords.Of(ParticipantsText.SeatsOf, seats.Confirmed, seats.Capacity));
        foreach (var (title, count) in new[] { (ParticipantsText.SeatsHeld, seats.Offered), (ParticipantsText.SeatsWaiting, seats.Waiting), (ParticipantsText.SeatsInvited, seats.Invited), (ParticipantsText.SeatsListed, seats.Listed), (ParticipantsText.SeatsAttended, seats.Attended) })
        {
            if (count > 0)
            {
                yield return (title, count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture));
            }
        }
    }

    private IEnumerable<string> Notes(ParticipantRow row)
    {
        if (row.InLine is { } place)
        {
            yield return ParticipantWords.Of(ParticipantsText.InLine, place);
        }

        if (row is { Status: ParticipantStatus.Offered, OfferedUntil: { } until })
        {
            yield return ParticipantWords.Of(ParticipantsText.Until, Format.Instant(until, viewer.TimeZoneId));
        }

        if (row is { Status: ParticipantStatus.Listed, HasEmail: false })
        {
            yield return ParticipantsText.NoEmail;
        }

        if (row.AnsweredBy is { } by)
        {
            yield return ParticipantWords.Of(ParticipantsText.EnteredBy, by);
        }

        if (row.Reason is { } said)
        {
            yield return ParticipantWords.Of(ParticipantsText.Said, said);
        }
    }

    private void Choose(int id, bool isOn) => _ = isOn ? chosen.Add(id) : chosen.Remove(id);

    private async Task ProposeAsync()
    {
        if (await TouchPanels.OpenAsync<ProposeParticipantsPanel>(dialogs, ParticipantsText.ProposeTitle, new() { [nameof(ProposeParticipantsPanel.EventId)] = EventId, [nameof(ProposeParticipantsPanel.ClubId)] = view!.ClubId }) is int added)
        {
            Say(Plural.Of(added, ParticipantsText.Added));
            await LoadAsync();
        }
    }

    private async Task InviteAsync()
    {
        var result = new InviteResult(0, 0, 0);
        int[] whom = chosen.Count > 0 ? [.. chosen] : [.. Listed.Select(r => r.Id)];
        if (await RunAsync(async () => result = await invite.RunAsync(new() { EventId = EventId, ParticipantIds = [.. whom] }, Closing)))
        {
            Say(result.Letters + result.Calls == 0 ? ParticipantsText.NothingToInvite : ParticipantWords.Of(ParticipantsText.Invited, result.Letters, result.Calls));
            unwilling = result.Unwilling;
            await LoadAsync();
        }
    }

    private async Task AnswerAsync(ParticipantRow row, bool comes)
    {
        if (await TouchPanels.OpenAsync<AnswerForPanel>(dialogs, ParticipantsText.AnswerTitle, new() { [nameof(AnswerForPanel.Participant)] = row, [nameof(AnswerForPanel.Comes)] = comes }) is true)
        {
            Say(ParticipantsText.Answered);
            await LoadAsync();
        }
    }

    private async Task RemoveAsync(ParticipantRow row)
    {
        if (await RunAsync(() => remove.RunAsync(row.Id, Closing)))
        {
            Say(ParticipantsText.Removed);
            await LoadAsync();
        }
    }
}
