using KamPortal.Web.Controls;
using KamPortal.WorkTasks;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.WorkTasks;

/// <summary>A side panel about one open task; closes with null when the task is gone.</summary>
public abstract class TaskPanel : KamPage
{
    [Inject]
    protected WorkTaskQueries Queries { get; set; } = null!;

    [Inject]
    protected DialogService Dialogs { get; set; } = null!;

    [Parameter, EditorRequired]
    public int TaskId { get; set; }

    protected bool IsLoaded { get; private set; }

    protected WorkTaskRow? Row { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Row = await Queries.FindAsync(TaskId, Closing);
        if (Row is not null)
        {
            await FillAsync(Row);
        }

        IsLoaded = true;
    }

    protected virtual Task FillAsync(WorkTaskRow row) => Task.CompletedTask;

    /// <summary>In the words of what was saved: a day off and a manager who searches for clients are worth a word.</summary>
    protected void SayOf(SavedTask saved, string said)
    {
        var text = saved.IsSearchByManager ? WorkTasksText.SearchByManager : saved.IsDayOff ? WorkTasksText.SavedDayOff : said;
        Notifications.Notify(saved.IsSearchByManager || saved.IsDayOff ? NotificationSeverity.Warning : NotificationSeverity.Success, text);
    }
}
