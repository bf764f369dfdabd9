using System.Globalization;
using KamPortal.Acquaintances;
using KamPortal.Staff;
using KamPortal.Web.Accounts;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KamPortal.Web.Acquaintances;

public sealed partial class AcquaintancesPanel
{
    private const string DecidersOnly = "deciders";

    /// <summary>Columns at first: a wider table takes longer to draw than to read.</summary>
    private const int Columns = 40;

    /// <summary>Digits typed one after another are saved one after another.</summary>
    private readonly SemaphoreSlim turn = new(1);

    private ElementReference table;
    private IJSObjectReference? script;
    private AcquaintanceMatrix? matrix;
    private IReadOnlyList<StaffChoice> staff = [];
    private Viewer viewer = Viewer.Nobody;
    private (int Account, string? With)? loaded;
    private bool isWhole;
    private bool isAttached;

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    [SupplyParameterFromQuery]
    private string? Who { get; set; }

    /// <summary>Ids of colleagues asked for, by commas.</summary>
    [SupplyParameterFromQuery]
    private string? With { get; set; }

    private bool OnlyDeciders => Who == DecidersOnly;

    private List<MatrixPerson> People => [.. matrix!.People.Where(p => !OnlyDeciders || p.Decides)];

    private List<MatrixPerson> Shown => [.. isWhole ? People : People.Take(Columns)];

    /// <summary>The viewer, though not in the matrix yet.</summary>
    private MatrixColleague? Mine => viewer.UserId is { } id ? matrix!.Colleagues.FirstOrDefault(c => c.UserId == id) ?? new MatrixColleague(id, viewer.Name, ColleaguePart.Other, true) : null;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        turn.Dispose();
        await script.LetGoAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (AccountId, With))
        {
            loaded = (AccountId, With);
            viewer = await Viewers.CurrentAsync(Closing);
            staff = staff.Count > 0 ? staff : await Queries.StaffAsync(Closing);
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isAttached || matrix is null || Shown.Count == 0)
        {
            return;
        }

        isAttached = true;
        script = await Script.InvokeAsync<IJSObjectReference>("import", Closing, "./acquaintances.js");
        await script.InvokeVoidAsync("attach", Closing, table);
    }

    private async Task LoadAsync()
    {
        var also = (With ?? "").Split(',').Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var known) ? known : 0).Where(id => id > 0).ToList();
        matrix = await Queries.MatrixAsync(AccountId, also, Closing);
    }

    private string Link(string? who, string? with) => Links.WithQuery(Links.Account(AccountId, AccountTab.Acquaintances), ("who", who), ("with", with));

    private void AddColleague(ChangeEventArgs e)
    {
        if (e.Value is string { Length: > 0 } id)
        {
            Navigation.NavigateTo(Link(Who, With is null ? id : $"{With},{id}"));
        }
    }

    private static string Class(MatrixCell cell) => cell.IsHint ? "knows-hint" : cell.Strength is { } strength ? string.Create(CultureInfo.InvariantCulture, $"knows-{strength}") : "knows-none";

    private async Task KeyAsync(KeyboardEventArgs e, MatrixColleague colleague, MatrixPerson person)
    {
        if (e.CtrlKey || e.AltKey || e.MetaKey)
        {
            return;
        }

        if (e.Key is "0" or "1" or "2" or "3")
        {
            await SetAsync(colleague, person, e.Key[0] - '0');
        }
        else if (e.Key == "+" && matrix!.Between(colleague.UserId, person.PersonId).IsHint)
        {
            await SetAsync(colleague, person, 1);
        }
    }

    private async Task SetAsync(MatrixColleague colleague, MatrixPerson person, int strength)
    {
        await turn.WaitAsync(Closing);
        try
        {
            var cell = matrix!.Between(colleague.UserId, person.PersonId);
            var form = new RateAcquaintance.Form
            {
                UserId = colleague.UserId,
                PersonId = person.PersonId,
                Strength = strength,
                SinceOn = cell.SinceOn ?? (strength > 0 ? cell.FirstTouchOn : null),
                IntroducedByUserId = cell.IntroducedByUserId,
                IntroducedByPersonId = cell.IntroducedByPersonId,
                Note = cell.Note,
                Version = cell.Version,
            };
            await RunAsync(() => Rate.RunAsync(form, Closing));
            await LoadAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task OpenAsync(MatrixColleague colleague, MatrixPerson person)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(AcquaintancePanel.Matrix)] = matrix,
            [nameof(AcquaintancePanel.Colleague)] = colleague,
            [nameof(AcquaintancePanel.Person)] = person,
            [nameof(AcquaintancePanel.Staff)] = staff,
        };
        if (await TouchPanels.OpenAsync<AcquaintancePanel>(Dialogs, AcquaintanceWords.Say(AcquaintancesText.Pair, colleague.Name, person.Name), parameters) is string said)
        {
            Say(said);
            await LoadAsync();
        }
    }

    private async Task PlanAsync(AcquaintanceGap gap)
    {
        DateOnly day = default;
        if (await RunAsync(async () => day = await Plan.RunAsync(AccountId, gap.Person.PersonId, gap.Introducer?.UserId, Closing)))
        {
            Say(AcquaintanceWords.Say(AcquaintancesText.Planned, Format.Date(day, matrix!.Today)));
            await LoadAsync();
        }
    }
}
