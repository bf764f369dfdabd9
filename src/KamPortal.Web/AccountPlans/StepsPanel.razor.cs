using KamPortal.AccountPlans;
using KamPortal.Accounts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.AccountPlans;

public sealed partial class StepsPanel
{
    private AccountPlansView? view;
    private int? loaded;

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    [Inject]
    private AccountPlanQueries Queries { get; set; } = null!;

    [Inject]
    private CheckPlans Check { get; set; } = null!;

    [Inject]
    private StartPlan Starting { get; set; } = null!;

    [Inject]
    private StopPlan Stopping { get; set; } = null!;

    [Inject]
    private MovePlans Moving { get; set; } = null!;

    [Inject]
    private AskWaiver Asking { get; set; } = null!;

    [Inject]
    private WaiveStep Waiving { get; set; } = null!;

    [Inject]
    private PlanTalks Talks { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != AccountId)
        {
            loaded = AccountId;
            await Check.RunAsync(AccountId, Closing);
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => view = await Queries.FindAsync(AccountId, Closing);

    private async Task CheckNowAsync()
    {
        var closed = 0;
        if (await RunAsync(async () => closed = await Check.RunAsync(AccountId, Closing)))
        {
            await LoadAsync();
            Say(closed == 0 ? PlansText.NothingClosed : Controls.Plural.Of(closed, PlansText.ClosedNow));
        }
    }

    private async Task StartAsync(PlanKind kind)
    {
        if (await RunAsync(() => Starting.RunAsync(AccountId, kind, Closing)))
        {
            Say(PlanWords.Text(PlansText.Started, kind.Label()));
        }

        await LoadAsync();
    }

    private async Task StrategyChosenAsync()
    {
        Say(PlansText.StrategyChosen);
        await LoadAsync();
    }

    private async Task MoveAsync(AccountPlanView plan)
    {
        if (await RunAsync(() => Moving.RunAsync(plan.Id, Closing)))
        {
            Say(PlanWords.Text(PlansText.Moved, plan.NewestNumber));
        }

        await LoadAsync();
    }

    private async Task TalkAsync(PlanStepView step)
    {
        var planned = 0;
        if (await RunAsync(async () => planned = await Talks.RunAsync(step.Id, Closing)))
        {
            Say(planned == 0 ? PlansText.TalksPlannedAlready : Controls.Plural.Of(planned, PlansText.TalksPlanned));
        }
    }

    private Task StopAsync(AccountPlanView plan) => AfterAsync(
        PlanPanels.ReasonAsync(Dialogs, PlansText.StopTitle, plan.Kind.Label(), PlansText.Stop, (reason, token) => Stopping.RunAsync(new() { PlanId = plan.Id, Reason = reason }, token), PlansText.StopHint), PlansText.Stopped);

    private Task AskAsync(PlanStepView step) => AfterAsync(
        PlanPanels.ReasonAsync(Dialogs, PlansText.AskTitle, step.Title, PlansText.Ask, (reason, token) => Asking.RunAsync(new() { StepId = step.Id, Reason = reason }, token), PlansText.AskHint), PlansText.Asked);

    private Task WaiveAsync(PlanStepView step) => AfterAsync(
        PlanPanels.ReasonAsync(Dialogs, PlansText.WaiveTitle, step.Title, PlansText.Waive, (reason, token) => Waiving.RunAsync(new() { StepId = step.Id, Version = step.Version, Reason = reason }, token), step.Ask), PlansText.Waived);

    private Task DeclineAsync(PlanStepView step) => AfterAsync(
        PlanPanels.ReasonAsync(Dialogs, PlansText.DeclineTitle, step.Title, PlansText.Decline, (reason, token) => Waiving.RunAsync(new() { StepId = step.Id, Version = step.Version, Reason = reason, IsDeclined = true }, token), step.Ask), PlansText.Declined);

    private Task SendAsync() => AfterAsync(PlanPanels.RouteAsync(Dialogs, [AccountId]), null);

    private async Task AfterAsync(Task<bool> panel, string? said)
    {
        if (await panel && said is not null)
        {
            Say(said);
        }

        await LoadAsync();
        if (view is null)
        {
            Navigation.NavigateTo(Links.Routes);
        }
    }
}
