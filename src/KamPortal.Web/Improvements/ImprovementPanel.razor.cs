using KamPortal.Improvements;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Improvements;

public sealed partial class ImprovementPanel(ImprovementQueries queries, ImprovementDraftQueries choices, EditImprovement edit, CloseImprovement close, DropImprovement drop, ReopenImprovement reopen, DialogService dialogs, IViewerSource viewers, TimeProvider clock)
{
    private readonly Dictionary<int, string> names = [];

    private ImprovementFields fields = new();
    private IReadOnlyList<StaffChoice>? owners;
    private ImprovementRow? row;
    private string? words;
    private int version;
    private bool isGone;
    private bool closing;
    private bool dropping;

    [Parameter, EditorRequired]
    public int ImprovementId { get; set; }

    private DateOnly Today { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Today = (await viewers.CurrentAsync(Closing)).Today(clock);
        var found = await queries.FindAsync(ImprovementId, Closing);
        if (found is { Status: ImprovementStatus.Open, MayEdit: true })
        {
            owners = await choices.OwnersAsync(Closing);
            owners = owners.Any(o => o.Id == found.OwnerId) ? owners : [.. owners, new StaffChoice(found.OwnerId, found.Owner)];
        }

        fields = new ImprovementFields { Title = found?.Title, Details = found?.Details, OwnerId = found?.OwnerId ?? 0, DueOn = found?.DueOn ?? default };
        foreach (var client in found?.Clients ?? [])
        {
            names[client.AccountId] = client.Account;
            fields.Accounts.Add(new SaidLine { AccountId = client.AccountId, Said = client.Said });
        }

        (row, isGone, version) = (found, found is null, found?.Version ?? 0);
    }

    private Task SaveAsync() => DoAsync(() => edit.RunAsync(new() { ImprovementId = ImprovementId, Version = version, Fields = fields }, Closing), ImprovementText.Saved, isClosing: false);

    private Task CloseAsync() => dropping
        ? DoAsync(() => drop.RunAsync(new() { ImprovementId = ImprovementId, Version = version, Reason = words }, Closing), ImprovementText.Dropped, isClosing: true)
        : DoAsync(() => close.RunAsync(new() { ImprovementId = ImprovementId, Version = version, Evidence = words }, Closing), ImprovementText.Closed, isClosing: true);

    private Task ReopenAsync() => DoAsync(() => reopen.RunAsync(ImprovementId, version, Closing), ImprovementText.Reopened, isClosing: false);

    private async Task DoAsync(Func<Task> work, string said, bool isClosing)
    {
        closing = isClosing;
        if (await RunAsync(work))
        {
            Finish(said);
        }
        else if (Refusal is EditedMeanwhile meanwhile)
        {
            // Told once; saving again is on purpose.
            version = meanwhile.CurrentVersion;
        }
    }

    private void Finish(string said) => dialogs.CloseSide(said);
}
