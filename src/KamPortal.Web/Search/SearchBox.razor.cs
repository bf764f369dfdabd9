using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Search;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Layout;
using KamPortal.Web.Touches;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Radzen;

namespace KamPortal.Web.Search;

public sealed partial class SearchBox
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource closing = new();
    private ElementReference input;
    private IJSObjectReference? script;
    private CancellationTokenSource? asking;
    private IReadOnlyList<SearchEntry> entries = [];
    private Viewer viewer = Viewer.Nobody;
    private string typed = "";
    private int active;
    private bool isOpen;
    private bool isInside;

    [Inject]
    private SearchQueries Queries { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private NotificationService Notifications { get; set; } = null!;

    [Inject]
    private UndoTouch Undo { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        closing.Dispose();
        await script.LetGoAsync();
    }

    protected override async Task OnInitializedAsync() => viewer = await Viewers.CurrentAsync(closing.Token);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./search.js");
            await script.InvokeVoidAsync("attach", input);
        }
    }

    private static string OptionId(int index) => string.Create(CultureInfo.InvariantCulture, $"search-option-{index}");

    private async Task OpenAsync()
    {
        isOpen = true;
        await FindAsync(closing.Token);
    }

    private void Stay() => isInside = true;

    private async Task Leave()
    {
        isInside = false;
        await Task.Yield();
        isOpen = isOpen && isInside;
    }

    // Bound, not set by hand: letters typed while the server still answers for those before are not taken back.
    private async Task TypeAsync(string? text)
    {
        typed = text ?? "";
        isOpen = true;
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        (var before, asking) = (asking, mine);
        if (before is not null)
        {
            await before.CancelAsync();
        }

        try
        {
            await Task.Delay(Pause, mine.Token);
            await FindAsync(mine.Token);
        }
        catch (OperationCanceledException)
        {
            // More was typed.
        }
        finally
        {
            asking = ReferenceEquals(asking, mine) ? null : asking;
        }
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        switch (e.Key)
        {
            case "ArrowDown" when !isOpen:
                await OpenAsync();
                break;
            case "ArrowDown" when entries.Count > 0:
                active = (active + 1) % entries.Count;
                break;
            case "ArrowUp" when entries.Count > 0:
                active = (active + entries.Count - 1) % entries.Count;
                break;
            case "Enter":
                await EnterAsync();
                break;
            case "Escape":
                (isOpen, typed) = (false, isOpen ? typed : "");
                break;
        }

        if (script is not null && isOpen && entries.Count > 0)
        {
            await script.InvokeVoidAsync("show", OptionId(active));
        }
    }

    /// <summary>Enter right after typing means what was typed, not what is shown for the letters before.</summary>
    private async Task EnterAsync()
    {
        if (asking is { } pending)
        {
            await pending.CancelAsync();
            await FindAsync(closing.Token);
        }

        if (isOpen && active < entries.Count)
        {
            await ChooseAsync(entries[active]);
        }
    }

    private async Task ChooseAsync(SearchEntry entry)
    {
        (isOpen, typed) = (false, "");
        if (entry.Link is { } link)
        {
            Navigation.NavigateTo(link);
        }
        else if (entry.Run is { } run)
        {
            await run();
        }
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var text = typed.Trim();
        var whom = viewer.May(Policies.WorkTouches) ? TouchCommand.WhomOf(text) : null;
        var hits = await Queries.FindAsync(whom ?? text, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (entries, active) = ([.. Assemble(text, whom, hits)], 0);
    }

    private IEnumerable<SearchEntry> Assemble(string text, string? whom, SearchHits hits)
    {
        var commands = Commands(text, whom, hits);
        IEnumerable<SearchEntry> places = PortalMenu.All
            .Where(i => viewer.May(i.Policy) && i.Title.Contains(text, StringComparison.CurrentCultureIgnoreCase))
            .Select(i => new SearchEntry(SearchText.GoTo, i.Icon, i.Title, "", i.Link));
        var found = hits.Accounts.Select(a => new SearchEntry(SearchText.Accounts, "accounts", a.Title, Detail(a, SearchText.Archived), Links.Account(a.Id)))
            .Concat(hits.Accounts.Count < SearchQueries.MostOfAKind ? [] : [new SearchEntry(SearchText.Accounts, "filter", string.Format(CultureInfo.CurrentCulture, SearchText.ShowAll, text), "", Links.AccountList(AccountFilter.Default with { Text = text }))])
            .Concat(hits.People.Select(p => new SearchEntry(SearchText.People, "people", p.Title, Detail(p, SearchText.FormerPerson), Links.Person(p.Id))));
        return whom is not null ? commands.Concat(found) : text.Length == 0 ? places.Concat(commands) : places.Concat(found).Concat(commands);
    }

    private IEnumerable<SearchEntry> Commands(string text, string? whom, SearchHits hits)
    {
        if (viewer.May(Policies.EditAccounts) && whom is null && SearchText.NewAccount.Contains(text, StringComparison.CurrentCultureIgnoreCase))
        {
            yield return new SearchEntry(SearchText.Commands, "plus", SearchText.NewAccount, "", Links.NewAccount);
        }

        foreach (var account in viewer.May(Policies.WorkTouches) ? hits.Accounts.Where(a => !a.IsArchived).Take(whom is null ? 1 : SearchQueries.MostOfAKind) : [])
        {
            yield return new SearchEntry(SearchText.Commands, "call", string.Format(CultureInfo.CurrentCulture, SearchText.LogTouch, account.Title), account.Detail, null, () => LogTouchAsync(account.Id));
        }
    }

    /// <summary>A page that shows the account is loaded anew, so that it shows the touch as well.</summary>
    private async Task LogTouchAsync(int accountId) => await TouchPanels.LogAsync(Dialogs, Notifications, Undo, null, accountId, () =>
    {
        Navigation.NavigateTo(Navigation.Uri, replace: true);
        return Task.CompletedTask;
    });

    private static string Detail(SearchHit hit, string archived) => hit.IsArchived ? $"{hit.Detail} · {archived}" : hit.Detail;
}
