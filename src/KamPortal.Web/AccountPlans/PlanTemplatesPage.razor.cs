using KamPortal.AccountPlans;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.AccountPlans;

public sealed partial class PlanTemplatesPage
{
    private PlanTemplateView? view;
    private PlanKind? loaded;
    private string? note;
    private bool publishing;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindName { get; set; }

    [Inject]
    private PlanTemplateQueries Queries { get; set; } = null!;

    [Inject]
    private PlanDraft Drafts { get; set; } = null!;

    [Inject]
    private MovePlans Moving { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    private PlanKind Kind => KindName == "development" ? PlanKind.Development : PlanKind.Retention;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != Kind)
        {
            (loaded, publishing, note) = (Kind, false, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => view = await Queries.FindAsync(Kind, Closing);

    /// <summary>Whether it went through or somebody was quicker: what stands now is shown.</summary>
    private async Task<bool> ChangeAsync(Func<Task> change)
    {
        var done = await RunAsync(change);
        await LoadAsync();
        return done;
    }

    private async Task DiscardAsync()
    {
        if (await ChangeAsync(() => Drafts.DiscardAsync(Kind, view!.Draft!.Version, Closing)))
        {
            publishing = false;
            Say(PlansText.Discarded);
        }
    }

    private async Task PublishAsync()
    {
        var number = view!.Draft!.Number;
        if (await ChangeAsync(() => Drafts.PublishAsync(Kind, view.Draft.Version, note, Closing)))
        {
            (publishing, note) = (false, null);
            Say(PlanWords.Text(PlansText.Published, number));
        }
    }

    private async Task MoveAllAsync()
    {
        var moved = 0;
        if (await ChangeAsync(async () => moved = await Moving.AllAsync(Kind, Closing)))
        {
            Say(Controls.Plural.Of(moved, PlansText.MovedAll));
        }
    }

    private async Task EditAsync(PlanEditionStep? step)
    {
        var parameters = new Dictionary<string, object?> { [nameof(TemplateStepPanel.Kind)] = Kind, [nameof(TemplateStepPanel.Version)] = view!.Draft!.Version, [nameof(TemplateStepPanel.Step)] = step };
        if (await TouchPanels.OpenAsync<TemplateStepPanel>(Dialogs, step is null ? PlansText.AddStep : PlansText.EditStep, parameters) is true)
        {
            Say(PlansText.Saved);
        }

        await LoadAsync();
    }
}
