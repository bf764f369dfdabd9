using System.Text;
using KamPortal.People;
using KamPortal.Web.Accounts;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KamPortal.Web.People;

/// <summary>Many people of one account at once: typed into a grid, or pasted as lines and corrected there.</summary>
public sealed partial class QuickAddPage
{
    private const int FirstRows = 3;

    /// <summary>Characters of Cyrillic that fit one message of the circuit with room to spare.</summary>
    private const int Piece = 8000;

    private ElementReference paste;
    private IJSObjectReference? script;
    private List<QuickAddLine> lines = [];
    private IReadOnlyList<Choice> roles = [];
    private string? accountName;
    private string? pasteRefusal;

    [Parameter]
    public int AccountId { get; set; }

    private List<QuickAddLine> Filled => lines.FindAll(l => !l.IsEmpty);

    private string DraftKey => $"people-of-{AccountId}";

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await script.LetGoAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        var account = await Accounts.FindAsync(AccountId, Closing);
        if (account is null)
        {
            Navigation.NotFound();
            return;
        }

        roles = await Queries.RolesAsync(Closing);
        lines = Drafts.Find<List<QuickAddLine>>(DraftKey) ?? [];
        Drafts.Keep(DraftKey, lines);
        MakeRoom();
        accountName = account.Name;
    }

    private async Task ReadPasteAsync()
    {
        pasteRefusal = null;
        await RunAsync(async () =>
        {
            script ??= await Script.InvokeAsync<IJSObjectReference>("import", Closing, "./people.js");
            try
            {
                PastedPeople.RequireFew(await script.InvokeAsync<int>("lines", Closing, paste) + Filled.Count);
                var pasted = PastedPeople.Read(await TextAsync());
                PastedPeople.RequireFew(pasted.Count + Filled.Count);
                await TakeAsync(pasted);
                await script.InvokeVoidAsync("clear", Closing, paste);
            }
            catch (RuleViolation refusal)
            {
                pasteRefusal = refusal.Message;
            }
        });
    }

    /// <summary>Piece by piece: one message of the circuit is short.</summary>
    private async Task<string> TextAsync()
    {
        var text = new StringBuilder();
        string piece;
        do
        {
            piece = await script!.InvokeAsync<string>("read", Closing, paste, text.Length, Piece) ?? "";
            text.Append(piece);
        }
        while (piece.Length == Piece);
        return text.ToString();
    }

    private async Task TakeAsync(IReadOnlyList<AddPeople.Row> pasted)
    {
        lines.RemoveAll(l => l.IsEmpty);
        var taken = pasted.Select(row => new QuickAddLine(row)).ToList();
        lines.AddRange(taken);
        MakeRoom();
        StateHasChanged();
        await CompareAsync(taken);
    }

    private async Task ChangedAsync(QuickAddLine line)
    {
        if (line.Same is not null || !line.IsEmpty)
        {
            await CompareAsync([line]);
        }

        MakeRoom();
    }

    private async Task CompareAsync(List<QuickAddLine> changed)
    {
        var found = await Known.LikeAsync(AccountId, changed.ConvertAll(l => l.Row.Person), Closing);
        foreach (var (line, matches) in changed.Zip(found))
        {
            line.Matches = matches;
            if (line.Same is null)
            {
                line.Row.SamePersonId = null;
            }
        }

        CompareRows();
    }

    private void CompareRows()
    {
        foreach (var (line, earlier) in lines.Zip(SameRows.Of(lines.ConvertAll(l => l.Row.Person))))
        {
            line.Earlier = earlier;
        }
    }

    private void Remove(QuickAddLine line)
    {
        lines.Remove(line);
        CompareRows();
        MakeRoom();
    }

    private void Clear()
    {
        lines.Clear();
        (Refusal, pasteRefusal) = (null, null);
        MakeRoom();
    }

    /// <summary>There is always an empty row to type into.</summary>
    private void MakeRoom()
    {
        while (lines.Count < AddPeople.MostRows && (lines.Count < FirstRows || !lines[^1].IsEmpty))
        {
            lines.Add(new QuickAddLine(new AddPeople.Row()));
        }
    }

    private async Task SaveAsync()
    {
        var rows = Filled;
        var form = new AddPeople.Form { AccountId = AccountId };
        form.Rows.AddRange(rows.Select(l => l.Row));
        lines.ForEach(l => l.Problems = []);
        AddedPeople? added = null;
        if (await RunAsync(async () => added = await Add.RunAsync(form, Closing)))
        {
            Drafts.Forget(DraftKey);
            Say(Describe(added!));
            Navigation.NavigateTo(Links.Account(AccountId, AccountTab.People));
            return;
        }

        if (Refusal is PeopleRefused refused)
        {
            foreach (var problems in refused.Problems.GroupBy(p => p.Row))
            {
                rows[problems.Key].Problems = [.. problems];
                rows[problems.Key].Matches = [.. problems.SelectMany(p => p.Matches), .. rows[problems.Key].Matches.Where(m => problems.All(p => p.Matches.Count == 0))];
            }

            CompareRows();
        }
    }

    private static string Describe(AddedPeople added) => string.Join(". ", new[]
    {
        added.Added > 0 ? Plural.Of(added.Added, QuickAddText.Added) : null,
        added.Placed > 0 ? Plural.Of(added.Placed, QuickAddText.Placed) : null,
        added.AlreadyHere > 0 ? Plural.Of(added.AlreadyHere, QuickAddText.AlreadyHere) : null,
    }.Where(t => t is not null));

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        if (e is { Key: "Enter", CtrlKey: true })
        {
            await SaveAsync();
        }
        else if (e.Key == "Escape")
        {
            Navigation.NavigateTo(Links.Account(AccountId, AccountTab.People));
        }
    }
}
