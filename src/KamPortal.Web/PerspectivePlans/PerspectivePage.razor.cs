using KamPortal.PerspectivePlans;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.PerspectivePlans;

public sealed partial class PerspectivePage
{
    private PlanView? plan;
    private int? loaded;
    private bool returning;
    private string? returnReason;

    [Parameter]
    public int Id { get; set; }

    [Parameter]
    public int PlanId { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [Inject]
    private PerspectivePlanQueries Queries { get; set; } = null!;

    [Inject]
    private DraftPerspectivePlan Drafts { get; set; } = null!;

    [Inject]
    private SubmitPlan Submit { get; set; } = null!;

    [Inject]
    private DecideOnPlan Decide { get; set; } = null!;

    private IEnumerable<(string? View, string Title)> Tabs =>
    [
        (null, PerspectiveText.Plan),
        (PlanPageView.Timeline, PerspectiveText.Timeline),
        .. plan!.Head.IsOpen ? [] : new (string?, string)[] { (PlanPageView.Execution, PerspectiveText.Execution) },
    ];

    private string? Shown => Tabs.Any(t => t.View == ViewName) ? ViewName : null;

    private bool MaySubmit => plan is { MayEdit: true, Head.Status: PerspectiveStatus.Draft or PerspectiveStatus.Returned };

    /// <summary>What this version is compared with first: the one before it, else the one after.</summary>
    private PlanHead? Other => plan!.Versions.FirstOrDefault(v => v.Number < plan.Head.Number) ?? plan.Versions.LastOrDefault(v => v.Number > plan.Head.Number);

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != PlanId)
        {
            (loaded, plan, returning, returnReason) = (PlanId, null, false, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        plan = await Queries.FindAsync(PlanId, Closing);
        if (plan?.Head.AccountId != Id)
        {
            plan = null;
            Navigation.NotFound();
        }
    }

    private Task<bool> SubmitAsync() => ActAsync(() => Submit.RunAsync(PlanId, plan!.Version, Closing), PerspectiveText.SubmittedSaid);

    private Task<bool> ApproveAsync() => ActAsync(() => Decide.ApproveAsync(PlanId, plan!.Version, Closing), PerspectiveText.ApprovedSaid);

    private async Task ReturnAsync()
    {
        if (await ActAsync(() => Decide.ReturnAsync(PlanId, plan!.Version, returnReason, Closing), PerspectiveText.ReturnedSaid))
        {
            (returning, returnReason) = (false, null);
        }
    }

    private async Task RenewAsync()
    {
        var next = 0;
        if (await RunAsync(async () => next = await Drafts.RunAsync(Id, Closing)))
        {
            Navigation.NavigateTo(Links.PerspectivePlan(Id, next));
        }
    }

    private async Task DiscardAsync()
    {
        if (await RunAsync(() => Drafts.DiscardAsync(PlanId, Closing)))
        {
            Say(PerspectiveText.Deleted);
            Navigation.NavigateTo(Links.AccountPlan(Id, "perspective"));
        }
    }

    /// <summary>Whether it went through or somebody was quicker: what stands now is shown.</summary>
    private async Task<bool> ActAsync(Func<Task> act, string said)
    {
        var done = await RunAsync(act);
        if (done)
        {
            Say(said);
        }

        await LoadAsync();
        return done;
    }
}
