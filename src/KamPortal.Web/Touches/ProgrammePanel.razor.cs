using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Touches;

public sealed partial class ProgrammePanel
{
    private ProgrammeView? view;
    private bool isLoaded;
    private bool publishing;
    private bool mayManage;
    private bool mayPublish;
    private DateOnly today;
    private PublishProgramme.Form publish = new();

    /// <summary>Of the version; null when there is none yet.</summary>
    [Parameter]
    public int? Number { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ProgrammeVersionRow> Versions { get; set; }

    /// <summary>There are other versions now, or they are in another state.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> Changed { get; set; }

    private ProgrammeVersionRow? Draft => Versions.FirstOrDefault(v => v.Status == ProgrammeStatus.Draft);

    private bool IsDraft => view?.About.Status == ProgrammeStatus.Draft;

    /// <summary>Whoever only reads has nothing to open.</summary>
    private EventCallback<int> OpenRule => mayManage ? EventCallback.Factory.Create<int>(this, id => RuleAsync(id, null)) : default;

    protected override async Task OnInitializedAsync()
    {
        var viewer = await Viewers.CurrentAsync(Closing);
        (today, mayManage, mayPublish) = (viewer.Today(Clock), viewer.May(Policies.ManageCadence), viewer.May(Policies.PublishProgramme));
        publish = new PublishProgramme.Form { StartsOn = today };
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        view = Number is null ? null : await Queries.FindAsync(Number, Closing);
        isLoaded = true;
    }

    private async Task ChangeAsync(Func<Task> change)
    {
        if (await RunAsync(change))
        {
            await Changed();
        }

        await LoadAsync();
    }

    /// <summary>A published rule opens as its copy in the draft.</summary>
    private async Task RuleAsync(int? ruleId, int? goalId)
    {
        var opened = ruleId;
        if (ruleId is { } published && !IsDraft && !await RunAsync(async () => opened = await Drafts.OpenRuleAsync(published, Closing)))
        {
            return;
        }

        if (ruleId is not null && opened is null)
        {
            Refusal = new RuleViolation(ProgrammeText.RuleGoneFromDraft);
            return;
        }

        if (!IsDraft)
        {
            await Changed();
        }

        var draft = Draft?.Number ?? Number;
        var saved = await TouchPanels.OpenAsync<CadenceRulePanel>(
            Dialogs,
            ruleId is null ? CadenceText.NewRule : CadenceText.EditRule,
            new() { [nameof(CadenceRulePanel.RuleId)] = opened, [nameof(CadenceRulePanel.Version)] = draft, [nameof(CadenceRulePanel.GoalId)] = goalId }) is true;
        if (saved)
        {
            Say(CadenceText.Saved);
        }

        if (!IsDraft && saved)
        {
            Navigation.NavigateTo(Links.Programme(null, draft));
            return;
        }

        await Changed();
        await LoadAsync();
    }

    private async Task GoalAsync(EditGoals.Form form)
    {
        form.Version = view!.About.Version;
        if (await TouchPanels.OpenAsync<GoalPanel>(Dialogs, form.GoalId is null ? ProgrammeText.NewGoal : ProgrammeText.EditGoal, new() { [nameof(GoalPanel.Form)] = form }) is true)
        {
            await Changed();
        }

        await LoadAsync();
    }

    private Task SwitchAsync(CadenceRow rule) => ChangeAsync(() => SwitchRule.RunAsync(rule.RuleId, !rule.IsActive, Closing));

    private Task RemoveAsync(CadenceRow rule) => ChangeAsync(() => SwitchRule.RemoveAsync(rule.RuleId, Closing));

    private async Task DiscardAsync()
    {
        if (await RunAsync(() => Drafts.DiscardAsync(view!.About.Version, Closing)))
        {
            Say(ProgrammeText.Discarded);
            await Changed();
            Navigation.NavigateTo(Links.Programme(null, null));
        }
    }

    private async Task PublishAsync()
    {
        publish.Version = view!.About.Version;
        if (await RunAsync(() => Publisher.RunAsync(publish, Closing)))
        {
            publishing = false;
            Say(ProgrammeText.Published);
            await Changed();
            await LoadAsync();
        }
    }
}
