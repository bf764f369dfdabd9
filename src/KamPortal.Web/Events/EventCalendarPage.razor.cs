using System.Globalization;
using KamPortal.Calendars;
using KamPortal.Events;
using KamPortal.Staff;
using KamPortal.Web.Calendars;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace KamPortal.Web.Events;

public sealed partial class EventCalendarPage(EventCalendarQueries queries, EventQueries events, MoveEvent move, IViewerSource viewers, TimeProvider clock, IJSRuntime scripts)
{
    private Viewer viewer = Viewer.Nobody;
    private EventPeriod? period;
    private EventYearDays? year;
    private EventTimeline? timeline;
    private EventChoices? choices;
    private MoveEvent.Form? asked;
    private IReadOnlyList<Warning> warnings = [];
    private IDisposable? listening;
    private string? refused;
    private DateOnly today;
    private bool isLoaded;
    private bool mayPlan;
    private bool isWeekNew = true;
    private ElementReference root;
    private DotNetObjectReference<EventCalendarPage>? self;
    private IJSObjectReference? module;
    private IJSObjectReference? script;

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "on")]
    private string? OnText { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? ByName { get; set; }

    private EventCalendarAddress Address { get; set; } = new(EventCalendarView.Month, new DateOnly(2000, 1, 1));

    private string Caption => $"{EventText.CalendarTitle}, {PeriodName}";

    private IReadOnlyList<PeriodDay> Days => [.. (period?.Days ?? new Dictionary<DateOnly, KamPortal.WorkCalendars.DayKind>()).OrderBy(d => d.Key).Select(d => new PeriodDay(d.Key, d.Value))];

    private string PeriodName => Address.View switch
    {
        EventCalendarView.Month => CultureInfo.CurrentCulture.TextInfo.ToTitleCase(Address.On.ToString("MMMM yyyy", CultureInfo.CurrentCulture)),
        EventCalendarView.Year => Address.On.Year.ToString(CultureInfo.CurrentCulture),
        _ => string.Format(CultureInfo.CurrentCulture, CalendarText.Until, Address.From.ToString(Address.From.Year == Address.To.Year ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture), Address.To.ToString("d MMM yyyy", CultureInfo.CurrentCulture)),
    };

    private string Hint => Address switch
    {
        { View: EventCalendarView.Week } => EventText.HintWeek,
        { View: EventCalendarView.Timeline, By: not LaneKind.Client } => EventText.HintTimeline,
        _ => EventText.HintMonth,
    };

    private IReadOnlyList<EventEntry> Entries => period?.Entries ?? timeline?.Period.Entries ?? [];

    /// <summary>Called by the script when an entry was dropped, or moved by the keyboard.</summary>
    /// <param name="minute">From midnight on the viewer's clock; null keeps the hour.</param>
    /// <param name="from">The trainer or room whose line it was taken from; null outside such lines.</param>
    /// <param name="to">The one whose line it was put into.</param>
    [JSInvokable]
    public Task MoveAsync(string key, string day, int? minute, int? from = null, int? to = null) => InvokeAsync(() => AtAsync(key, day, async (entry, on) =>
    {
        var was = LocalTime.FromUtc(entry.StartsAt, viewer.TimeZoneId);
        var starts = on.ToDateTime(TimeOnly.MinValue) + (minute is { } hour ? TimeSpan.FromMinutes(hour) : was.TimeOfDay);
        var lane = from is not null && from != to && Address is { View: EventCalendarView.Timeline, By: not LaneKind.Client } ? to : null;
        if (starts != was || lane is not null)
        {
            await MoveAsync(new MoveEvent.Form
            {
                EventId = entry.EventId, SessionId = entry.SessionId, Version = entry.Version, Starts = starts == was ? LocalTime.FromUtc(entry.StartsAt, entry.TimeZoneId) : OnEventClock(starts, entry),
                RoomId = Address.By == LaneKind.Room ? lane : null, FromTrainerId = Address.By == LaneKind.Trainer && lane is not null ? from : null, ToTrainerId = Address.By == LaneKind.Trainer ? lane : null,
            });
        }
    }));

    /// <summary>Called by the script when the lower edge of an entry was drawn elsewhere.</summary>
    /// <param name="minute">The new end from midnight of that day.</param>
    [JSInvokable]
    public Task ResizeAsync(string key, string day, int minute) => InvokeAsync(() => AtAsync(key, day, (entry, on) => MoveAsync(new MoveEvent.Form
    {
        EventId = entry.EventId, SessionId = entry.SessionId, Version = entry.Version, Starts = LocalTime.FromUtc(entry.StartsAt, entry.TimeZoneId), Ends = OnEventClock(on.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), entry),
    })));

    public async ValueTask DisposeAsync()
    {
        listening?.Dispose();
        await script.LetGoAsync();
        await module.LetGoAsync();
        self?.Dispose();
        Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        viewer = await viewers.CurrentAsync(Closing);
        today = viewer.Today(clock);
        mayPlan = viewer.PlansEvents();
        Address = EventCalendarAddress.Of(ViewName, OnText, ByName, today) with { Filter = AskedFilter };
        isWeekNew |= Address.View != EventCalendarView.Week;
        choices ??= await events.ChoicesAsync(Closing);
        (warnings, asked, refused) = ([], null, null);
        await LoadAsync();
        listening ??= Pulse.Listen(_ => InvokeAsync(LoadAsync));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            module = await scripts.InvokeAsync<IJSObjectReference>("import", "./calendar.js");
            self = DotNetObjectReference.Create(this);
            script = await module.InvokeAsync<IJSObjectReference>("attach", root, self, true);
        }

        if (module is not null && isLoaded && isWeekNew && Address.View == EventCalendarView.Week)
        {
            isWeekNew = false;
            await module.InvokeVoidAsync("showHours", root);
        }
    }

    private async Task LoadAsync()
    {
        var address = Address;
        (EventPeriod? Days, EventYearDays? Months, EventTimeline? Lanes) read = address.View switch
        {
            EventCalendarView.Year => (null, await queries.YearAsync(address.On.Year, address.Filter, Closing), null),
            EventCalendarView.Timeline => (null, null, await queries.TimelineAsync(address.By, address.From, address.To, address.Filter, Closing)),
            _ => (await queries.PeriodAsync(address.From, address.To, address.Filter, Closing), null, null),
        };
        if (address == Address)
        {
            (period, year, timeline, isLoaded) = (read.Days, read.Months, read.Lanes, true);
            StateHasChanged();
        }
    }

    private Task AtAsync(string key, string day, Func<EventEntry, DateOnly, Task> act) =>
        Entries.FirstOrDefault(e => e.Key == key) is { MayMove: true } entry && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? act(entry, on) : Task.CompletedTask;

    private DateTime OnEventClock(DateTime mine, EventEntry entry)
    {
        var zone = LocalTime.Zone(viewer.TimeZoneId);
        var utc = TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(mine) ? mine.AddHours(1) : mine, zone);
        return LocalTime.FromUtc(utc, entry.TimeZoneId);
    }

    /// <summary>What is in the way refuses with the reason, and the entry is drawn where it was.</summary>
    private async Task MoveAsync(MoveEvent.Form form)
    {
        (asked, refused) = (form, null);
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
            asked = null;
            Say((form.RoomId ?? form.ToTrainerId) is { } lane && timeline?.Lanes.FirstOrDefault(l => l.Id == lane) is { } taken ? string.Format(CultureInfo.CurrentCulture, EventText.WasGiven, taken.Name) : EventText.WasMoved);
        }
        else if (Refusal is { } refusal)
        {
            refused = string.Format(CultureInfo.CurrentCulture, EventText.NotMoved, refusal.Message);
            Notifications.Notify(NotificationSeverity.Error, refused);
        }

        await LoadAsync();
    }

    private async Task ConfirmAsync()
    {
        if (asked is { } form)
        {
            form.Confirmed.UnionWith(warnings.Select(w => w.Key));
            await MoveAsync(form);
        }
    }

    private void Leave() => (warnings, asked) = ([], null);

    private IReadOnlyList<EventEntry> Of(DateOnly day) => period is null ? [] : [.. period.Entries.Where(e => EventPart.Of([e], day, period.TimeZoneId).Count > 0)];

    private void GoTo(ChangeEventArgs e)
    {
        if (DateOnly.TryParseExact(e.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Navigation.NavigateTo(Links.EventCalendarAt(Address with { On = day }));
        }
    }

    private static string Title(EventCalendarView view) => view switch
    {
        EventCalendarView.Month => CalendarText.Month,
        EventCalendarView.Week => CalendarText.Week,
        EventCalendarView.Year => EventText.Year,
        _ => EventText.Timeline,
    };

    private static string Title(LaneKind by) => by switch
    {
        LaneKind.Room => EventText.ByRoom,
        LaneKind.Client => EventText.ByClient,
        _ => EventText.ByTrainer,
    };
}
