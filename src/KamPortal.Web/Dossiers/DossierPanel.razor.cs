using KamPortal.Dossiers;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace KamPortal.Web.Dossiers;

public sealed partial class DossierPanel : IAsyncDisposable
{
    private const string UnknownFilter = "unknown";
    private const string StaleFilter = "stale";

    private ElementReference body;
    private IJSObjectReference? script;
    private DossierView? dossier;
    private IReadOnlyList<RemovedAnswer> removed = [];
    private Dictionary<string, string> unsent = [];
    private HashSet<string>? listed;
    private (int Id, string? Show)? loaded;
    private string prefix = "";

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    [SupplyParameterFromQuery]
    private string? Section { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? ShowName { get; set; }

    [Inject]
    private DossierQueries Queries { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private string? Show => ShowName is UnknownFilter or StaleFilter ? ShowName : null;

    private DossierGroupView? Current => dossier!.Groups.FirstOrDefault(g => g.Code == Section) ?? (dossier.Groups.Count > 0 ? dossier.Groups[0] : null);

    private List<DossierQuestionView> Unknown => [.. dossier!.Questions.Where(q => q.State == DossierState.Unknown).OrderByDescending(q => q.Importance)];

    private List<DossierQuestionView> Stale => [.. dossier!.Questions.Where(q => q.State == DossierState.Stale)];

    /// <summary>What the filter showed when it was opened: an answered question stays where it is until one goes elsewhere.</summary>
    private List<(DossierQuestionView Question, string Group)> Filtered =>
        [.. dossier!.Groups.SelectMany(g => g.Questions.Select(q => (q, g.Title))).Where(q => listed!.Contains(q.q.Key)).OrderByDescending(q => q.q.Importance)];

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (AccountId, Show))
        {
            loaded = (AccountId, Show);
            prefix = $"dossier:{(await Viewers.CurrentAsync(Closing)).UserId}:{AccountId}:";
            listed = null;
            removed = await Queries.RemovedAsync(AccountId, Closing);
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (script is null && dossier is { TemplateNumber: > 0 })
        {
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./dossier.js");
            unsent = await script.InvokeAsync<Dictionary<string, string>?>("attach", body, prefix) ?? [];
            if (unsent.Count > 0)
            {
                StateHasChanged();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await script.LetGoAsync();
    }

    private async Task LoadAsync()
    {
        dossier = await Queries.FindAsync(AccountId, Closing);
        if (dossier is not null)
        {
            listed ??= [.. (Show == UnknownFilter ? Unknown : Stale).Select(q => q.Key)];
        }
    }

    /// <summary>The server has it: the browser need not keep it any longer.</summary>
    private async Task SavedAsync(string key)
    {
        await ForgetAsync(key);
        await LoadAsync();
    }

    private async Task ForgetAsync(string key)
    {
        unsent.Remove(key);
        if (script is not null)
        {
            await script.InvokeVoidAsync("drop", prefix + key);
        }
    }

    private async Task AskAsync()
    {
        var parameters = new Dictionary<string, object?> { [nameof(AskUnknownPanel.AccountId)] = AccountId, [nameof(AskUnknownPanel.Questions)] = Unknown };
        if (await TouchPanels.OpenAsync<AskUnknownPanel>(Dialogs, DossierText.FindOutTitle, parameters) is AskedQuestions asked)
        {
            Say(Text(DossierText.Asked, Plural.Of(asked.Touches, DossierText.Touches), Plural.Of(asked.Questions, DossierText.Questions)));
            await LoadAsync();
        }
    }

    private RenderFragment Row(DossierQuestionView question, string? group) => builder =>
    {
        builder.OpenComponent<DossierQuestionRow>(0);
        builder.SetKey(question.Key);
        builder.AddComponentParameter(1, nameof(DossierQuestionRow.AccountId), AccountId);
        builder.AddComponentParameter(2, nameof(DossierQuestionRow.Question), question);
        builder.AddComponentParameter(3, nameof(DossierQuestionRow.Group), group);
        builder.AddComponentParameter(4, nameof(DossierQuestionRow.Today), dossier!.Today);
        builder.AddComponentParameter(5, nameof(DossierQuestionRow.MayEdit), dossier.MayEdit);
        builder.AddComponentParameter(6, nameof(DossierQuestionRow.Unsent), unsent.GetValueOrDefault(question.Key));
        builder.AddComponentParameter(7, nameof(DossierQuestionRow.Saved), EventCallback.Factory.Create<string>(this, SavedAsync));
        builder.AddComponentParameter(8, nameof(DossierQuestionRow.Forgotten), EventCallback.Factory.Create<string>(this, ForgetAsync));
        builder.AddComponentParameter(9, nameof(DossierQuestionRow.IsGroupMarked), group is null && Current!.IsConfidential);
        builder.CloseComponent();
    };

    private static string Text(string format, params object?[] values) => DossierWords.Text(format, values);
}
