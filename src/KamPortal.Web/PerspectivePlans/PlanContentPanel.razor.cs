using System.Globalization;
using KamPortal.PerspectivePlans;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace KamPortal.Web.PerspectivePlans;

public sealed partial class PlanContentPanel : IAsyncDisposable
{
    private static readonly IReadOnlyList<(string, string)> Scale = [.. Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => (n, n))];

    private ElementReference body;
    private IJSObjectReference? script;
    private Dictionary<string, string> unsent = [];
    private string prefix = "";
    private int firstYear;
    private int years;
    private int? loaded;

    [Parameter, EditorRequired]
    public required PlanView Plan { get; set; }

    /// <summary>Something was saved: the page reads the plan anew.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private ArrangePlanRows Rows { get; set; } = null!;

    [Inject]
    private DraftPerspectivePlan Drafts { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (loaded != Plan.Head.Id)
        {
            loaded = Plan.Head.Id;
            (firstYear, years) = (Plan.Head.FirstYear, Plan.Head.Years);
        }
    }

    /// <summary>What is typed stays in the browser until it is saved, so that a broken line loses nothing.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (script is null && Plan.MayEdit)
        {
            var me = (await Viewers.CurrentAsync(Closing)).UserId;
            prefix = string.Create(CultureInfo.InvariantCulture, $"perspective:{me}:{Plan.Head.Id}:");
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

    private async Task SavedAsync(string key)
    {
        await ForgetAsync(key);
        await Changed.InvokeAsync();
    }

    private async Task ForgetAsync(string key)
    {
        unsent.Remove(key);
        if (script is not null)
        {
            await script.InvokeVoidAsync("drop", prefix + key);
        }
    }

    private Task<bool> AddAsync(PlanPart part) => ChangeAsync(() => Rows.AddAsync(Plan.Head.Id, part, Closing));

    private async Task RemoveAsync(PlanPart part, int rowId)
    {
        RemovedPlanRow? removed = null;
        await ChangeAsync(async () => removed = await Rows.RemoveAsync(Plan.Head.Id, part, rowId, Closing));
        if (removed is not null)
        {
            UndoNotice.Show(Notifications, PerspectiveText.RemovedSaid, PerspectiveText.Undo, async () =>
            {
                await Rows.RestoreAsync(removed, CancellationToken.None);
                await InvokeAsync(Changed.InvokeAsync);
            });
        }
    }

    private Task<bool> SpanAsync() => ChangeAsync(() => Rows.SpanAsync(Plan.Head.Id, firstYear, years, Closing));

    private async Task RefreshAsync()
    {
        if (await ChangeAsync(() => Drafts.RefreshAsync(Plan.Head.Id, Closing)))
        {
            Say(PerspectiveText.RefreshSaid);
        }
    }

    private async Task<bool> ChangeAsync(Func<Task> change)
    {
        var done = await RunAsync(change);
        await Changed.InvokeAsync();
        return done;
    }

    private string? Wrong(PlanPart part, int rowId) => Plan.Problems.Any(p => p.Part == part && p.RowId == rowId) ? "perspective-wrong" : null;

    /// <summary>Whoever is responsible is in the list, also in a plan nobody edits.</summary>
    private IReadOnlyList<(string, string)> OwnerChoices(PlanView.ActionLine action) =>
        Plan.MayEdit ? [.. Plan.Owners.Select(o => (PlanCells.Typed(o.Id), o.Name))] : [(PlanCells.Typed(action.OwnerId), action.Owner)];

    private RenderFragment Cell(PlanPart part, int rowId, PlanField field, object? value, PlanCellKind kind, int rows = 2, string? css = null, IReadOnlyList<(string, string)>? choices = null) => builder =>
    {
        builder.OpenComponent<PlanCellBox>(0);
        builder.SetKey((part, rowId, field));
        builder.AddComponentParameter(1, nameof(PlanCellBox.PlanId), Plan.Head.Id);
        builder.AddComponentParameter(2, nameof(PlanCellBox.Part), part);
        builder.AddComponentParameter(3, nameof(PlanCellBox.RowId), rowId);
        builder.AddComponentParameter(4, nameof(PlanCellBox.Field), field);
        builder.AddComponentParameter(5, nameof(PlanCellBox.Value), value);
        builder.AddComponentParameter(6, nameof(PlanCellBox.Kind), kind);
        builder.AddComponentParameter(7, nameof(PlanCellBox.Rows), rows);
        builder.AddComponentParameter(8, nameof(PlanCellBox.Class), css);
        builder.AddComponentParameter(9, nameof(PlanCellBox.Choices), choices ?? []);
        builder.AddComponentParameter(10, nameof(PlanCellBox.MayEdit), Plan.MayEdit);
        builder.AddComponentParameter(11, nameof(PlanCellBox.Unsent), unsent.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{part}-{rowId}-{field}")));
        builder.AddComponentParameter(12, nameof(PlanCellBox.Saved), EventCallback.Factory.Create<string>(this, SavedAsync));
        builder.AddComponentParameter(13, nameof(PlanCellBox.Forgotten), EventCallback.Factory.Create<string>(this, ForgetAsync));
        builder.CloseComponent();
    };

    /// <summary>Deleting says what it deletes; it can be taken back.</summary>
    private RenderFragment RemoveButton(PlanPart part, int rowId, string what) => builder =>
    {
        if (Plan.MayEdit)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "type", "button");
            builder.AddAttribute(2, "class", "button small quiet perspective-remove");
            builder.AddAttribute(3, "aria-label", PlanWords.Text(PerspectiveText.RemoveNamed, what));
            builder.AddAttribute(4, "disabled", IsBusy);
            builder.AddAttribute(5, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => RemoveAsync(part, rowId)));
            builder.OpenComponent<Icon>(6);
            builder.AddComponentParameter(7, nameof(Icon.Name), "trash");
            builder.CloseComponent();
            builder.AddContent(8, PerspectiveText.Remove);
            builder.CloseElement();
        }
    };
}
