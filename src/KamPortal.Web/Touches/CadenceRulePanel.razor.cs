using KamPortal.Search;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Touches;

public sealed partial class CadenceRulePanel
{
    private SaveCadenceRule.Form? form;
    private CadencePreview? preview;
    private RuleForecast? forecast;
    private int previews;
    private IReadOnlyList<RoleName> roles = [];
    private IReadOnlyList<GoalView> goals = [];
    private string? accountName;

    /// <summary>Null for a new rule.</summary>
    [Parameter]
    public int? RuleId { get; set; }

    /// <summary>Number of the version whose goals are offered; null where the rule stands outside.</summary>
    [Parameter]
    public int? Version { get; set; }

    /// <summary>For a new rule: the goal it is to serve.</summary>
    [Parameter]
    public int? GoalId { get; set; }

    /// <summary>A new rule for one account outside the programme.</summary>
    [Parameter]
    public bool IsOutside { get; set; }

    protected override async Task OnInitializedAsync()
    {
        roles = await Queries.RolesAsync(Closing);
        goals = Version is null ? [] : (await Programmes.FindAsync(Version, Closing))?.Goals ?? [];
        var opened = RuleId is { } id ? await Queries.FindAsync(id, Closing) : null;
        opened ??= new SaveCadenceRule.Form
        {
            StartsOn = (await Viewers.CurrentAsync(Closing)).Today(Clock),
            GoalId = GoalId,
            IsOutside = IsOutside,
            Scope = IsOutside ? CadenceScope.Account : CadenceScope.Category,
        };
        form = opened;
        await PreviewAsync();
        accountName = form.AccountId is null ? null : preview?.AccountName;
    }

    private Task ChooseAsync(SearchHit? account)
    {
        (form!.AccountId, accountName) = (account?.Id, account?.Title);
        return PreviewAsync();
    }

    private Task ScopeAsync(CadenceScope scope)
    {
        form!.Scope = scope;
        return PreviewAsync();
    }

    /// <summary>A later change overtakes an earlier one that is still being counted.</summary>
    private async Task PreviewAsync()
    {
        var mine = ++previews;
        preview = await Queries.PreviewAsync(form!, Closing);
        var counted = await Forecasts.RuleAsync(form!, Closing);
        if (mine == previews)
        {
            forecast = counted;
        }
    }

    private async Task SaveAsync()
    {
        if (await RunAsync(() => Save.RunAsync(form!, Closing)))
        {
            Close();
        }
    }

    private void Close() => Dialogs.CloseSide(true);
}
