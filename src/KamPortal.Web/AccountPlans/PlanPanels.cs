using KamPortal.Web.Touches;
using Radzen;

namespace KamPortal.Web.AccountPlans;

/// <summary>Opens the side panels of plans, so that every page does it alike.</summary>
internal static class PlanPanels
{
    /// <returns>True when it was done.</returns>
    public static async Task<bool> ReasonAsync(DialogService dialogs, string title, string subject, string button, Func<string?, CancellationToken, Task> action, string? hint = null) =>
        await TouchPanels.OpenAsync<ReasonPanel>(dialogs, title, new()
        {
            [nameof(ReasonPanel.Subject)] = subject,
            [nameof(ReasonPanel.Hint)] = hint,
            [nameof(ReasonPanel.Button)] = button,
            [nameof(ReasonPanel.Action)] = action,
        }) is true;

    /// <returns>True when the accounts were sent on a route.</returns>
    public static async Task<bool> RouteAsync(DialogService dialogs, IReadOnlyList<int> accountIds) =>
        await TouchPanels.OpenAsync<TakeRoutePanel>(dialogs, PlansText.RouteTitle, new() { [nameof(TakeRoutePanel.AccountIds)] = accountIds }) is true;
}
