using System.Globalization;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.WorkTasks;

public sealed partial class TasksPage
{
    private WorkTaskPage? page;
    private IReadOnlyList<StaffName> people = [];
    private string? accountName;
    private bool isLoaded;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabName { get; set; }

    /// <summary>Whose; empty for one's own.</summary>
    [SupplyParameterFromQuery(Name = "user")]
    private int? UserId { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "account")]
    private int? AccountId { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    private WorkTaskView View => Enum.TryParse<WorkTaskView>(TabName, ignoreCase: true, out var view) ? view : WorkTaskView.Mine;

    private TaskKind? Kind => Enum.TryParse<TaskKind>(KindName, ignoreCase: true, out var kind) ? kind : null;

    /// <summary>The last one only where there is something to hand on.</summary>
    private IEnumerable<WorkTaskView> Views => Enum.GetValues<WorkTaskView>().Where(v => v != WorkTaskView.WithoutAnybody || v == View || page?.WithoutAnybody > 0);

    private string EmptyTitle => View switch
    {
        WorkTaskView.Queue => WorkTasksText.EmptyQueue,
        WorkTaskView.Given => WorkTasksText.EmptyGiven,
        WorkTaskView.WithoutAnybody => WorkTasksText.EmptyNobody,
        _ => WorkTasksText.EmptyMine,
    };

    private string? EmptyText => View switch
    {
        WorkTaskView.Queue => WorkTasksText.EmptyQueueText,
        WorkTaskView.Given => WorkTasksText.EmptyGivenText,
        WorkTaskView.WithoutAnybody => null,
        _ => WorkTasksText.EmptyMineText,
    };

    protected override async Task OnParametersSetAsync()
    {
        people = await Days.PeopleAsync(Closing);
        accountName = AccountId is { } id ? await Accounts.NameOfAsync(id, Closing) : null;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        page = await Queries.ListAsync(new WorkTaskFilter { View = View, UserId = UserId, Kind = Kind, AccountId = AccountId, Page = PageNumber ?? 1 }, Closing);
        isLoaded = true;
        await InvokeAsync(StateHasChanged);
    }

    private string TabTitle(WorkTaskView view) => view switch
    {
        WorkTaskView.Queue => page is null ? WorkTasksText.TabQueue : $"{WorkTasksText.TabQueue} · {page.Waiting}",
        WorkTaskView.Given => WorkTasksText.TabGiven,
        WorkTaskView.WithoutAnybody => page is null ? WorkTasksText.TabNobody : $"{WorkTasksText.TabNobody} · {page.WithoutAnybody}",
        _ => WorkTasksText.TabMine,
    };

    private string Link(TaskKind? kind, int? accountId) => Links.TaskList(View, UserId, kind, accountId);

    private void Switch(ChangeEventArgs e) => Navigation.NavigateTo(Links.TaskList(View, int.Parse((string)e.Value!, CultureInfo.InvariantCulture)));
}
