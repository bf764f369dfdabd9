using System.Globalization;
using KamPortal.Events;
using KamPortal.Events.Conflicts;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Events;

public sealed partial class MoveEventPanel(EventQueries queries, EventConflictQueries conflictQueries, MoveEvent move, DialogService dialogs)
{
    private readonly MoveEvent.Form form = new();

    private EventView? view;
    private IReadOnlyList<EventConflict> conflicts = [];
    private IReadOnlyList<Warning> warnings = [];
    private TimeSpan length;

    [Parameter, EditorRequired]
    public int EventId { get; set; }

    /// <summary>The session to begin with; null: the event as a whole.</summary>
    [Parameter]
    public int? SessionId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        view = await queries.FindAsync(EventId, Closing);
        (form.EventId, form.Version) = (EventId, view?.Version ?? 0);
        Choose(view?.Sessions.Count > 1 ? SessionId : null);
        await CheckAsync();
    }

    private async Task ChooseAsync(ChangeEventArgs e)
    {
        Choose(int.TryParse((string?)e.Value, CultureInfo.InvariantCulture, out var id) ? id : null);
        await CheckAsync();
    }

    private void Choose(int? sessionId)
    {
        if (view is null)
        {
            return;
        }

        var session = view.Sessions.FirstOrDefault(s => s.Id == sessionId) ?? view.Sessions[0];
        var (from, to) = (LocalTime.FromUtc(session.StartsAt, view.TimeZoneId), LocalTime.FromUtc(session.EndsAt, view.TimeZoneId));
        (form.SessionId, form.Starts, form.Ends, length) = (sessionId, from, sessionId is null && view.Sessions.Count > 1 ? null : to, to - from);
    }

    /// <summary>The end goes along.</summary>
    private Task StartedAsync()
    {
        form.Ends = form.Ends is null ? null : form.Starts + length;
        return CheckAsync();
    }

    private async Task CheckAsync()
    {
        length = form is { Starts: { } from, Ends: { } to } && to > from ? to - from : length;
        warnings = [];
        await RunAsync(async () => conflicts = await conflictQueries.OfMoveAsync(form, Closing));
    }

    private Task ConfirmAsync()
    {
        form.Confirmed.UnionWith(warnings.Select(w => w.Key));
        return SaveAsync();
    }

    private async Task SaveAsync()
    {
        // What was shown here is known: it is not asked about once more.
        form.Confirmed.UnionWith(conflicts.Where(c => !c.Refuses).Select(c => c.Key));
        var done = await RunAsync(async () =>
        {
            try
            {
                warnings = [];
                await move.RunAsync(form, Closing);
            }
            catch (ConfirmationNeeded needed)
            {
                warnings = needed.Warnings;
            }
        });
        if (done && warnings.Count == 0)
        {
            Finish();
        }
        else if (Refusal is EditedMeanwhile meanwhile)
        {
            // Told once; again is on purpose.
            form.Version = meanwhile.CurrentVersion;
        }
    }

    private void Finish() => dialogs.CloseSide(true);
}
