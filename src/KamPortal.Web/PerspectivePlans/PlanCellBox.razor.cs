using System.Globalization;
using KamPortal.PerspectivePlans;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.PerspectivePlans;

public sealed partial class PlanCellBox
{
    private string? typed;
    private string seen = "";
    private string? theirs;
    private string? problem;
    private DateTime? savedAt;
    private bool isSaving;
    private bool isWaiting;
    private bool isLoaded;

    [Parameter, EditorRequired]
    public int PlanId { get; set; }

    [Parameter, EditorRequired]
    public PlanPart Part { get; set; }

    [Parameter]
    public int RowId { get; set; }

    [Parameter, EditorRequired]
    public PlanField Field { get; set; }

    /// <summary>What stands in the plan.</summary>
    [Parameter, EditorRequired]
    public object? Value { get; set; }

    [Parameter]
    public PlanCellKind Kind { get; set; }

    /// <summary>Of a cell one chooses in: what is typed, and what is read.</summary>
    [Parameter]
    public IReadOnlyList<(string Value, string Text)> Choices { get; set; } = [];

    [Parameter]
    public int Rows { get; set; } = 2;

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>What the browser kept of a text that never reached the server.</summary>
    [Parameter]
    public string? Unsent { get; set; }

    [Parameter]
    public EventCallback<string> Saved { get; set; }

    [Parameter]
    public EventCallback<string> Forgotten { get; set; }

    [Inject]
    private WritePlanCell Verb { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<PlanCellBox> Log { get; set; } = null!;

    private string Key => string.Create(CultureInfo.InvariantCulture, $"{Part}-{RowId}-{Field}");

    private string Id => "cell-" + Key;

    private string Label => PlanWords.Label(Part, Field);

    private string Shown => Kind == PlanCellKind.Choice ? ShownOf(PlanCells.Typed(Value)) : PlanCells.Shown(Field, Value);

    /// <summary>A fresher value is shown, unless something else stands typed here: then the save will tell.</summary>
    protected override void OnParametersSet()
    {
        var value = PlanCells.Typed(Value);
        if (!isLoaded || (value != seen && (typed ?? "") == seen && !isSaving && theirs is null))
        {
            isLoaded = true;
            (typed, seen) = (value, value);
        }
    }

    private string ShownOf(string value) => Kind == PlanCellKind.Choice ? Choices.FirstOrDefault(c => c.Value == value).Text ?? value : value;

    private Task ChosenAsync(ChangeEventArgs change)
    {
        typed = (string?)change.Value;
        return SaveAsync();
    }

    private Task BringBackAsync()
    {
        typed = Unsent;
        return SaveAsync();
    }

    private async Task TakeTheirsAsync()
    {
        (typed, seen, theirs, problem) = (theirs, theirs!, null, null);
        await Saved.InvokeAsync(Key);
    }

    private Task TakeMineAsync()
    {
        (seen, theirs) = (theirs!, null);
        return SaveAsync();
    }

    /// <summary>One save at a time: a change made meanwhile is saved after it, upon what it left.</summary>
    private async Task SaveAsync()
    {
        if (isSaving)
        {
            isWaiting = true;
            return;
        }

        isSaving = true;
        do
        {
            isWaiting = false;
            await SaveOnceAsync();
        }
        while (isWaiting && problem is null);
        isSaving = false;
        if (problem is null)
        {
            await Saved.InvokeAsync(Key);
        }
    }

    private async Task SaveOnceAsync()
    {
        var sent = typed;
        try
        {
            seen = await Verb.RunAsync(new() { PlanId = PlanId, Part = Part, RowId = RowId, Field = Field, Typed = sent, Seen = seen }, Closing);
            (problem, theirs) = (null, null);
            savedAt = LocalTime.Now(Clock, (await Viewers.CurrentAsync(Closing)).TimeZoneId);
            if (!isWaiting && sent == typed)
            {
                typed = seen;
            }
        }
        catch (CellEditedMeanwhile meanwhile)
        {
            (problem, theirs) = (meanwhile.Message, meanwhile.Current);
        }
        catch (RuleViolation refusal)
        {
            problem = refusal.Message;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever broke, the text stays in the field and can be sent again.
            Log.LogError(e, "A cell of plan {PlanId} was not saved", PlanId);
            problem = PerspectiveText.NotSaved;
        }
    }
}
