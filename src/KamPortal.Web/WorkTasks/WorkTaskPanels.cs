using KamPortal.Web.Touches;
using Radzen;

namespace KamPortal.Web.WorkTasks;

/// <summary>Opens the side panels of tasks, so that every page does it alike.</summary>
internal static class WorkTaskPanels
{
    /// <summary>Offers the work that goes with the roles of a member of a purchasing centre.</summary>
    /// <param name="roleIds">Roles just given; empty for all the member plays.</param>
    /// <returns>True when something was planned.</returns>
    public static async Task<bool> DirectionsAsync(DialogService dialogs, int memberId, IReadOnlyCollection<int> roleIds) =>
        await TouchPanels.OpenAsync<DirectionsPanel>(dialogs, DirectionsText.Title, new() { [nameof(DirectionsPanel.MemberId)] = memberId, [nameof(DirectionsPanel.RoleIds)] = roleIds }) is true;

    /// <returns>True when a task was written for the account.</returns>
    public static async Task<bool> AddAsync(DialogService dialogs, int accountId) =>
        await TouchPanels.OpenAsync<AddTaskPanel>(dialogs, WorkTasksText.AddTitle, new() { [nameof(AddTaskPanel.AccountId)] = accountId }) is true;

    /// <returns>What the panel closes with; null when nothing was done.</returns>
    public static Task<object?> OpenAsync<TPanel>(DialogService dialogs, string title, int taskId) where TPanel : TaskPanel =>
        TouchPanels.OpenAsync<TPanel>(dialogs, title, new() { [nameof(TaskPanel.TaskId)] = taskId });
}
