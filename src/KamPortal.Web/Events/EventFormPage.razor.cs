using System.Globalization;
using KamPortal.Events;
using KamPortal.Events.Conflicts;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KamPortal.Web.Events;

public sealed partial class EventFormPage(EventQueries queries, EventConflictQueries conflictQueries, PlanEvent plan, EditEvent edit, IViewerSource viewers)
{
    private EventFields? fields;
    private EventChoices? choices;
    private IReadOnlyList<EventConflict> conflicts = [];
    private IReadOnlyList<Warning> warnings = [];
    private IDisposable? listening;
    private string? refused;
    private string? news;
    private int? loaded;
    private bool isSaving;

    [Inject]
    private EventPulse Pulse { get; set; } = null!;

    [Parameter]
    public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = "template")]
    private int? TemplateId { get; set; }

    [SupplyParameterFromQuery(Name = "programme")]
    private int? ProgrammeId { get; set; }

    [SupplyParameterFromQuery(Name = "on")]
    private string? OnText { get; set; }

    private string Heading => Id is null ? EventText.New : EventText.EditTitle;

    protected override async Task OnParametersSetAsync()
    {
        if (fields is not null && loaded == Id)
        {
            return;
        }

        loaded = Id;
        choices = await queries.ChoicesAsync(Closing);
        if (!await RunAsync(LoadAsync))
        {
            refused = Refusal?.Message;
            return;
        }

        await CheckAsync();
        listening ??= Pulse.Listen(ids => InvokeAsync(() => RefreshAsync(ids)));
    }

    protected override void Dispose(bool disposing)
    {
        listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task LoadAsync()
    {
        var on = DateOnly.TryParseExact(OnText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        fields = Id is { } id ? await queries.FieldsAsync(id, Closing) : await queries.NewAsync(TemplateId, on, Closing);
        fields.ProgrammeId ??= ProgrammeId;
    }

    /// <summary>What somebody else planned meanwhile may stand in the way; what is typed here stays.</summary>
    private async Task RefreshAsync(IReadOnlySet<int> changed)
    {
        if (isSaving)
        {
            return;
        }

        await CheckAsync();
        if (Id is { } id && changed.Contains(id) && await queries.FindAsync(id, Closing) is { ChangedBy: { } who, ChangedAt: { } at } now && now.Version != fields?.Version)
        {
            news = string.Format(CultureInfo.CurrentCulture, EventText.ChangedWhileTyping, who, Format.Instant(at, (await viewers.CurrentAsync(Closing)).TimeZoneId));
        }

        StateHasChanged();
    }

    private async Task TakeTemplate(int? templateId)
    {
        var (titleRu, on) = (fields!.TitleRu, fields.Sessions.Select(s => s.Starts).FirstOrDefault(s => s is not null));
        fields = await queries.NewAsync(templateId, on is { } day ? DateOnly.FromDateTime(day) : null, Closing);
        fields.TitleRu ??= titleRu;
        await CheckAsync();
    }

    private void SetLevel(EventLevel? level)
    {
        fields!.Level = level;
        fields.ProcessScope = level == EventLevel.Processes ? fields.ProcessScope ?? ProcessScope.WholeBusiness : null;
    }

    private Task SetZoneAsync(string? zone)
    {
        fields!.TimeZoneId = zone;
        return CheckAsync();
    }

    private Task AddAsync()
    {
        // The next day at the same hours, in the same place.
        var last = fields!.Sessions[^1];
        fields.Sessions.Add(new SessionFields { Starts = last.Starts?.AddDays(1), Ends = last.Ends?.AddDays(1), RoomId = last.RoomId, Place = last.Place, Url = last.Url, Equipment = last.Equipment, TrainerIds = [.. last.TrainerIds] });
        return CheckAsync();
    }

    private Task RemoveAsync(int index)
    {
        fields!.Sessions.RemoveAt(index);
        return CheckAsync();
    }

    private async Task CheckAsync()
    {
        warnings = [];
        conflicts = fields is null ? [] : await conflictQueries.OfFieldsAsync(Id, fields, Closing);
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        var id = Id ?? 0;
        isSaving = true;

        // What stands beside the sessions already was seen; only what came meanwhile is asked about.
        fields!.Confirmed.UnionWith(conflicts.Where(c => !c.Refuses).Select(c => c.Key));
        var saved = await RunAsync(async () =>
        {
            try
            {
                warnings = [];
                if (Id is null)
                {
                    id = await plan.RunAsync(fields, Closing);
                }
                else
                {
                    await edit.RunAsync(id, fields, Closing);
                }
            }
            catch (ConfirmationNeeded needed)
            {
                warnings = needed.Warnings;
            }
        });
        isSaving = false;
        if (saved && warnings.Count == 0)
        {
            Say(Id is null ? EventText.Planned : EventText.Saved);
            Navigation.NavigateTo(Links.Event(id));
        }
        else if (!saved)
        {
            await CheckAsync();
        }
    }

    private Task ConfirmAsync()
    {
        fields!.Confirmed.UnionWith(warnings.Select(w => w.Key));
        return SaveAsync();
    }

    private Task SaveOverAsync(EditedMeanwhile meanwhile)
    {
        fields!.Version = meanwhile.CurrentVersion;
        return SaveAsync();
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        if (e is { Key: "Enter", CtrlKey: true })
        {
            await SaveAsync();
        }
    }
}
