using System.Globalization;
using KamPortal.PurchasingCentres;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>The centre as a picture one can move about in; the table beside it shows the same members.</summary>
public sealed partial class RoleMap
{
    private ElementReference frame;
    private IJSObjectReference? module;
    private IJSObjectReference? script;
    private DotNetObjectReference<RoleMap>? self;
    private MapView view = new();
    private MapDrawing drawing = null!;
    private CentreCard? drawn;
    private bool fitsNext;

    [Parameter, EditorRequired]
    public required CentreCard Card { get; set; }

    /// <summary>Of the member.</summary>
    [Parameter]
    public int? SelectedId { get; set; }

    [Parameter]
    public EventCallback<int?> SelectedIdChanged { get; set; }

    /// <summary>Places were saved: the card is read anew.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private PlaceMembers Place { get; set; } = null!;

    [Inject]
    private NotificationService Notifications { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private bool MayMove => Card.MayEdit && !view.ByDepartment;

    private string Bounds => string.Create(CultureInfo.InvariantCulture, $"{drawing.Left:0} {drawing.Top:0} {drawing.Width:0} {drawing.Height:0}");

    /// <summary>Somebody was dragged, or moved with the keys.</summary>
    /// <returns>False when the place was not kept.</returns>
    [JSInvokable]
    public async Task<bool> MoveAsync(int key, double x, double y)
    {
        if (!MayMove || !double.IsFinite(x) || !double.IsFinite(y) || drawing.Nodes.All(n => n.Key != key))
        {
            return false;
        }

        var (column, row) = ((int)Math.Clamp(x, -PlaceMembers.Bound, PlaceMembers.Bound), (int)Math.Clamp(y, -PlaceMembers.Bound, PlaceMembers.Bound));
        return await PlaceAsync([new PlaceMembers.Place(key, column, row)]);
    }

    public async ValueTask DisposeAsync() => await LetGoAsync();

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(drawn, Card))
        {
            fitsNext = drawn?.Id != Card.Id;
            Show(view, fitsNext);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (drawing.Nodes.Count == 0)
        {
            await LetGoAsync();
        }
        else if (self is null)
        {
            self = DotNetObjectReference.Create(this);
            module = await Script.InvokeAsync<IJSObjectReference>("import", "./role-map.js");
            script = await module.InvokeAsync<IJSObjectReference>("attach", frame, self);
            fitsNext = false;
        }
        else if (fitsNext && script is not null)
        {
            fitsNext = false;
            await script.InvokeVoidAsync("fit");
        }
    }

    private void Show(MapView next, bool fit)
    {
        (view, fitsNext) = (next, fitsNext || fit);
        (drawing, drawn) = (MapDrawing.Of(Card, view), Card);
    }

    private Task SelectAsync(MapNode node) =>
        SelectedIdChanged.InvokeAsync(node.Key == SelectedId ? null : node.Key);

    private async Task ArrangeAsync()
    {
        var before = Card.Members.Where(m => m.MapX is not null).Select(m => new PlaceMembers.Place(m.Id, m.MapX, m.MapY)).ToList();
        fitsNext = true;
        if (await PlaceAsync(before.ConvertAll(p => new PlaceMembers.Place(p.MemberId, null, null))))
        {
            UndoNotice.Show(Notifications, RoleMapText.Arranged, RoleMapText.TakeBack, () => InvokeAsync(() => PlaceAsync(before)));
        }
    }

    private async Task<bool> PlaceAsync(IReadOnlyList<PlaceMembers.Place> places)
    {
        try
        {
            await Place.RunAsync(new PlaceMembers.Form { CentreId = Card.Id, Places = places }, CancellationToken.None);
        }
        catch (RuleViolation refusal)
        {
            Notifications.Notify(NotificationSeverity.Error, refusal.Message);
            return false;
        }

        // Drawn at once from what was saved; whoever holds the card reads it anew.
        var byMember = places.ToDictionary(p => p.MemberId);
        Card = Card with { Members = [.. Card.Members.Select(m => byMember.TryGetValue(m.Id, out var at) ? m with { MapX = at.X, MapY = at.Y } : m)] };
        Show(view, fit: false);
        StateHasChanged();
        await Changed.InvokeAsync();
        return true;
    }

    private async Task ViewAsync(string step)
    {
        if (script is not null)
        {
            await script.InvokeVoidAsync(step);
        }
    }

    private async Task LetGoAsync()
    {
        var (attached, imported, reference) = (script, module, self);
        (script, module, self) = (null, null, null);
        try
        {
            if (attached is not null)
            {
                await attached.InvokeVoidAsync("dispose");
                await attached.DisposeAsync();
            }

            if (imported is not null)
            {
                await imported.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone and taken the module along.
        }

        reference?.Dispose();
    }

    private string Picture(bool forClient) => Links.CentreMap(Card.Id, view.ByDepartment, forClient);

    private async Task SavePngAsync(bool forClient)
    {
        if (script is not null)
        {
            await script.InvokeVoidAsync("savePng", Picture(forClient));
        }
    }
}
