using System.Globalization;
using KamPortal.OperationalPlans;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.OperationalPlans;

public sealed partial class OperationalGrid : KamPage
{
    private readonly List<SaveOperationalPlan.Line> lines = [];
    private readonly SaveOperationalPlan.Form form = new();

    [Inject]
    private SaveOperationalPlan Verb { get; set; } = null!;

    [Parameter, EditorRequired]
    public required OperationalPlanView View { get; set; }

    [Parameter]
    public EventCallback Saved { get; set; }

    protected override void OnInitialized()
    {
        (form.PlanId, form.Version, form.Note, form.Conclusion) = (View.PlanId!.Value, View.Version, View.Note, View.Conclusion);
        lines.AddRange(View.Lines.Select(l => new SaveOperationalPlan.Line
        {
            Id = l.Id, Kind = l.Kind, ProductGroupId = l.ProductGroupId, TouchType = l.TouchType, Planned = l.Figures?.Planned, Text = l.Text, OwnerId = l.OwnerId, DueOn = l.DueOn, Status = l.Status,
        }));
    }

    private OperationalLineView? RowOf(SaveOperationalPlan.Line line) => View.Lines.FirstOrDefault(l => l.Id == line.Id);

    /// <summary>The fact beside what is typed.</summary>
    private PlanFact? FactOf(SaveOperationalPlan.Line line) => RowOf(line)?.Figures is { } stored ? PlanFact.Of(line.Planned, stored.Fact, View.Pace) : null;

    private PlanFact SumOf(OperationalLineKind kind)
    {
        var planned = lines.FindAll(l => l.Kind == kind && l.Planned is not null);
        var together = planned.Find(l => l.ProductGroupId is null && l.TouchType is null)?.Planned ?? (planned.Count == 0 ? null : planned.Sum(l => l.Planned));
        return PlanFact.Of(together, (kind == OperationalLineKind.Sales ? View.Sales : View.Touches).Fact, View.Pace);
    }

    private string NameOf(SaveOperationalPlan.Line line) => line.Kind == OperationalLineKind.Touches ? OperationalWords.Touches(line.TouchType)
        : line.ProductGroupId is { } id ? View.Groups.FirstOrDefault(g => g.Id == id)?.Name ?? "—" : OperationalText.AllGroups;

    private static string Shown(decimal? planned) => planned is { } value ? value.ToString(value == decimal.Truncate(value) ? "N0" : "N2", CultureInfo.CurrentCulture) : "";

    /// <summary>Group separators and blanks are read as people type them; what is no number stays as it was.</summary>
    private static void Write(SaveOperationalPlan.Line line, string? typed)
    {
        var clean = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (clean.Length == 0)
        {
            line.Planned = null;
        }
        else if (decimal.TryParse(clean, NumberStyles.Number, CultureInfo.CurrentCulture, out var value))
        {
            line.Planned = value;
        }
    }

    private void Add(OperationalLineKind kind) => lines.Add(new() { Kind = kind, OwnerId = kind == OperationalLineKind.Action ? View.OwnerId : null, DueOn = kind == OperationalLineKind.Action ? View.EndsBefore.AddDays(-1) : null });

    private async Task SaveAsync()
    {
        form.Lines = [.. lines.OrderBy(l => l.Kind)];
        if (await RunAsync(() => Verb.RunAsync(form, Closing)))
        {
            await Saved.InvokeAsync();
        }
        else if (Refusal is EditedMeanwhile meanwhile)
        {
            // Told once; saving again is on purpose.
            form.Version = meanwhile.CurrentVersion;
        }
    }

    private async Task TakeAsync()
    {
        if (await RunAsync(() => Verb.TakeActionsAsync(form.PlanId, form.Version, Closing)))
        {
            await Saved.InvokeAsync();
        }
    }
}
