using System.Globalization;
using KamPortal.Greetings;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Greetings;

public sealed partial class GreetingsPage
{
    private readonly HashSet<int> chosen = [];

    private GreetingPage? page;
    private GreetingFilter? loaded;
    private IReadOnlyList<OccasionName> managers = [];
    private IReadOnlyList<OccasionName> occasions = [];

    [SupplyParameterFromQuery(Name = "show")]
    private string? ShowName { get; set; }

    [SupplyParameterFromQuery(Name = "owner")]
    private int? OwnerId { get; set; }

    [SupplyParameterFromQuery(Name = "occasion")]
    private int? OccasionId { get; set; }

    [SupplyParameterFromQuery(Name = "person")]
    private int? PersonId { get; set; }

    [SupplyParameterFromQuery(Name = "account")]
    private int? AccountId { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    private GreetingFilter Filter => new(
        Enum.TryParse<GreetingShow>(ShowName, ignoreCase: true, out var show) ? show : GreetingShow.Coming, OwnerId, OccasionId, PersonId, AccountId, Day(From), Day(To), Math.Max(1, PageNumber ?? 1));

    private IReadOnlyList<GreetingRow> Choosable => Filter.Show is GreetingShow.Coming or GreetingShow.Waiting ? [.. page?.Rows.Where(r => r.MayChange) ?? []] : [];

    private string EmptyTitle => Filter.Show switch
    {
        GreetingShow.Waiting => GreetingsText.EmptyWaiting,
        GreetingShow.Done => GreetingsText.EmptyDone,
        GreetingShow.Missed => GreetingsText.EmptyMissed,
        _ => GreetingsText.EmptyComing,
    };

    protected override async Task OnInitializedAsync()
    {
        managers = await Queries.ManagersAsync(Closing);
        occasions = await Queries.OccasionsAsync(Closing);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != Filter)
        {
            (loaded, page) = (Filter, null);
            chosen.Clear();
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        page = await Queries.ListAsync(Filter, Closing);
        chosen.IntersectWith(page.Rows.Where(r => r.MayChange).Select(r => r.Id));
        await InvokeAsync(StateHasChanged);
    }

    private void Show(GreetingFilter filter) => Navigation.NavigateTo(GreetingLabels.Address(filter with { Page = 1 }));

    private void Choose(int id, bool isChosen) => _ = isChosen ? chosen.Add(id) : chosen.Remove(id);

    private void ChooseAll(bool isChosen)
    {
        chosen.Clear();
        chosen.UnionWith(isChosen ? Choosable.Select(r => r.Id) : []);
    }

    private async Task ApproveAsync(IEnumerable<int> ids)
    {
        int[] wanted = [.. ids];
        var count = 0;
        if (await RunAsync(async () => count = await Approve.RunAsync(wanted, Closing)))
        {
            chosen.Clear();
            Say(Plural.Of(count, GreetingsText.Approved));
            await LoadAsync();
        }
    }

    private async Task CancelAsync(IEnumerable<int> ids)
    {
        int[] wanted = [.. ids];
        IReadOnlyList<int> cancelled = [];
        if (await RunAsync(async () => cancelled = await Cancel.RunAsync(wanted, Closing)))
        {
            chosen.Clear();
            await LoadAsync();
            UndoNotice.Show(Notifications, Plural.Of(cancelled.Count, GreetingsText.Cancelled), GreetingsText.Undo, async () =>
            {
                await Cancel.TakeBackAsync(cancelled, CancellationToken.None);
                await LoadAsync();
            });
        }
    }

    private async Task OpenAsync(GreetingRow row)
    {
        switch (await TouchPanels.OpenAsync<GreetingPanel>(Dialogs, row.Person, new() { [nameof(GreetingPanel.GreetingId)] = row.Id }))
        {
            case GreetingPanel.CancelWish:
                await CancelAsync([row.Id]);
                break;
            case string said:
                Say(said);
                await LoadAsync();
                break;
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
