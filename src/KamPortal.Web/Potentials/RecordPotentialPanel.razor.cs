using System.Globalization;
using KamPortal.Potentials;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Potentials;

public sealed partial class RecordPotentialPanel
{
    private RecordPotential.Form form = new();
    private PotentialChoices? choices;
    private PotentialTable? table;
    private IReadOnlyList<Warning> warnings = [];
    private bool isSaved;

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    /// <summary>Null: everything together.</summary>
    [Parameter]
    public int? GroupId { get; set; }

    [Inject]
    private PotentialQueries Queries { get; set; } = null!;

    [Inject]
    private RecordPotential Verb { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private FormDrafts Drafts { get; set; } = null!;

    private string DraftKey => string.Create(CultureInfo.InvariantCulture, $"potential:{AccountId}:{GroupId}");

    private PotentialFigure? Current => form.ProductGroupId is { } id ? table!.Lines.FirstOrDefault(l => l.ProductGroupId == id)?.Figure : table!.Together;

    protected override async Task OnInitializedAsync()
    {
        choices = await Queries.ChoicesAsync(Closing);
        table = await Queries.FindAsync(AccountId, Closing);
        if (Drafts.Find<RecordPotential.Form>(DraftKey) is { } kept)
        {
            form = kept;
            return;
        }

        form = new() { AccountId = AccountId, ProductGroupId = GroupId, AsOfOn = choices.Today };
        TakeCurrent();
    }

    protected override void Dispose(bool disposing)
    {
        if (!isSaved && !string.IsNullOrWhiteSpace(form.Amount))
        {
            Drafts.Keep(DraftKey, form);
        }

        base.Dispose(disposing);
    }

    private void ChooseGroup(ChangeEventArgs e)
    {
        form.ProductGroupId = int.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var id) ? id : null;
        warnings = [];
        form.Confirmed.Clear();
        TakeCurrent();
    }

    /// <summary>Competitors named the last time are most likely the same ones.</summary>
    private void TakeCurrent()
    {
        form.SeenId = Current?.Id;
        form.Competitors.Clear();
        form.Competitors.AddRange(Current?.Competitors.Select(c => new CompetitorFields { Name = c.Name, Amount = form.Currency == PotentialCurrencies.Base ? c.Amount.ToString("0.##", CultureInfo.CurrentCulture) : null }) ?? []);
        if (form.Competitors.Count == 0)
        {
            form.Competitors.Add(new());
        }
    }

    /// <summary>A script stands for its source.</summary>
    private void TakeSource() => form.Source = choices!.Scripts.FirstOrDefault(s => s.Id == form.ScriptId)?.Source ?? form.Source;

    private async Task SaveAsync()
    {
        RecordedPotential? recorded = null;
        var went = await RunAsync(async () =>
        {
            try
            {
                warnings = [];
                recorded = await Verb.RunAsync(form, Closing);
            }
            catch (ConfirmationNeeded needed)
            {
                warnings = needed.Warnings;
            }
        });
        if (went && recorded is not null)
        {
            Close(recorded);
        }
        else if (Refusal is RecordedMeanwhile meanwhile)
        {
            // Told once; saving again is on purpose.
            form.SeenId = meanwhile.CurrentId;
            table = await Queries.FindAsync(AccountId, Closing);
        }
    }

    private async Task ConfirmAsync()
    {
        form.Confirmed.UnionWith(warnings.Select(w => w.Key));
        await SaveAsync();
        form.Confirmed.Clear();
    }

    private void Cancel() => Close(null);

    private void Close(RecordedPotential? recorded)
    {
        isSaved = true;
        Drafts.Forget(DraftKey);
        Dialogs.CloseSide(recorded);
    }
}
