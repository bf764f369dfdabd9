using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Calendars;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace KamPortal.Web.Calendars;

public sealed partial class CalendarPage
{
    private CalendarPeriod? period;
    private CalendarPlanner? planner;
    private IReadOnlyList<StaffName> people = [];
    private string? accountName;
    private DateOnly today;
    private bool isLoaded;
    private ElementReference root;
    private DotNetObjectReference<CalendarPage>? self;
    private IJSObjectReference? module;
    private IJSObjectReference? script;

    [Inject]
    private CalendarQueries Queries { get; set; } = null!;

    [Inject]
    private MoveCalendarEntry Move { get; set; } = null!;

    [Inject]
    private MyDayQueries Days { get; set; } = null!;

    [Inject]
    private AccountQueries Accounts { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "on")]
    private string? OnText { get; set; }

    /// <summary>Whose; empty for one's own.</summary>
    [SupplyParameterFromQuery(Name = "user")]
    private int? UserId { get; set; }

    [SupplyParameterFromQuery(Name = "kinds")]
    private string? KindNames { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "account")]
    private int? AccountId { get; set; }

    private CalendarAddress Address { get; set; } = new(CalendarView.Month, new DateOnly(2000, 1, 1));

    private string Heading => period is null || UserId is null || Address.View == CalendarView.Team ? CalendarText.Title : string.Format(CultureInfo.CurrentCulture, CalendarText.TitleOf, period.UserName);

    /// <summary>A day is reached from the others; the team only by whom it has.</summary>
    private IEnumerable<CalendarView> Views => Enum.GetValues<CalendarView>().Where(v => v switch { CalendarView.Day => Address.View == v, CalendarView.Team => people.Count > 1, _ => true });

    private string PeriodName => Address.View switch
    {
        CalendarView.Month => CultureInfo.CurrentCulture.TextInfo.ToTitleCase(Address.On.ToString("MMMM yyyy", CultureInfo.CurrentCulture)),
        CalendarView.Day => Address.On.ToString("D", CultureInfo.CurrentCulture),
        _ => string.Format(CultureInfo.CurrentCulture, CalendarText.Until, Address.From.ToString(Address.From.Year == Address.To.Year ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture), Address.To.ToString("d MMM yyyy", CultureInfo.CurrentCulture)),
    };

    /// <summary>Called by the script when an entry was dropped on a day, or moved by the keyboard.</summary>
    [JSInvokable]
    public async Task MoveAsync(string key, string day)
    {
        if (period?.Entries.FirstOrDefault(e => e.Key == key) is { } entry && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on != entry.On)
        {
            await InvokeAsync(() => MoveAsync(entry, on));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await script.LetGoAsync();
        await module.LetGoAsync();
        self?.Dispose();
        Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await Viewers.CurrentAsync(Closing);
        today = viewer.Today(Clock);
        Address = CalendarAddress.Of(ViewName, OnText, KindNames, StateName, today) with { UserId = UserId, AccountId = AccountId };
        people = viewer.May(Policies.SeeMyDay) ? await Days.PeopleAsync(Closing) : [];
        accountName = AccountId is { } id ? await Accounts.NameOfAsync(id, Closing) : null;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        module = await Script.InvokeAsync<IJSObjectReference>("import", "./calendar.js");
        if (ViewName is null && await module.InvokeAsync<bool>("isNarrow"))
        {
            // A phone begins with the list.
            Navigation.NavigateTo(Links.CalendarAt(Address with { View = CalendarView.Agenda }), replace: true);
        }

        self = DotNetObjectReference.Create(this);
        script = await module.InvokeAsync<IJSObjectReference>("attach", root, self);
    }

    private async Task LoadAsync()
    {
        if (Address.View == CalendarView.Team && people.Count > 1)
        {
            planner = await Queries.PlannerAsync(Address.From, Address.To, Closing);
        }
        else
        {
            period = await Queries.FindAsync(Address.ToFilter(), Closing);
        }

        isLoaded = true;
        await InvokeAsync(StateHasChanged);
    }

    private async Task MoveAsync(CalendarEntry entry, DateOnly on)
    {
        if (!entry.CanMove)
        {
            Notifications.Notify(NotificationSeverity.Warning, CalendarText.CannotMove);
            return;
        }

        CalendarMove? move = null;
        if (!await RunAsync(async () => move = await Move.RunAsync(new MoveCalendarEntry.Form { Source = entry.Source, Id = entry.Id, On = on }, Closing)))
        {
            if (Refusal is { } refusal)
            {
                Notifications.Notify(NotificationSeverity.Error, string.Format(CultureInfo.CurrentCulture, CalendarText.NotMoved, entry.Title, Format.Date(entry.On, today), refusal.Message));
                await LoadAsync();
            }

            return;
        }

        await LoadAsync();
        var text = string.Format(CultureInfo.CurrentCulture, move!.IsDayOff ? CalendarText.MovedDayOff : CalendarText.Moved, entry.Title, Format.Date(on, today));
        UndoNotice.Show(Notifications, text, CalendarText.Undo, async () =>
        {
            await Move.TakeBackAsync(move, CancellationToken.None);
            await LoadAsync();
        });
    }

    private async Task OpenAsync(CalendarEntry entry) =>
        await TouchPanels.OpenAsync<CalendarEntryPanel>(Dialogs, entry.Title, new() { [nameof(CalendarEntryPanel.Entry)] = entry, [nameof(CalendarEntryPanel.Today)] = today, [nameof(CalendarEntryPanel.Changed)] = (Func<Task>)LoadAsync });

    private static string Title(CalendarView view) => view switch
    {
        CalendarView.Month => CalendarText.Month,
        CalendarView.Week => CalendarText.Week,
        CalendarView.Agenda => CalendarText.Agenda,
        CalendarView.Day => CalendarText.Day,
        _ => CalendarText.Team,
    };

    private void Switch(ChangeEventArgs e) => Navigation.NavigateTo(Links.CalendarAt(Address with { UserId = int.Parse((string)e.Value!, CultureInfo.InvariantCulture) }));

    private void GoTo(ChangeEventArgs e)
    {
        if (DateOnly.TryParseExact(e.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Navigation.NavigateTo(Links.CalendarAt(Address with { On = day }));
        }
    }
}
