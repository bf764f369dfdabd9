using KamPortal.Touches;
using KamPortal.Web.Controls;
using Radzen;

namespace KamPortal.Web.Touches;

/// <summary>Opens the side panels of touches, so that every page does it alike.</summary>
internal static class TouchPanels
{
    /// <returns>True when a touch was recorded.</returns>
    public static async Task<bool> LogAsync(DialogService dialogs, NotificationService notifications, UndoTouch undo, int? touchId, int? accountId, Func<Task> changed)
    {
        var parameters = new Dictionary<string, object?> { [nameof(LogTouchPanel.TouchId)] = touchId, [nameof(LogTouchPanel.AccountId)] = accountId };
        if (await OpenAsync<LogTouchPanel>(dialogs, TouchesText.LogTouch, parameters) is not TouchReceipt receipt)
        {
            return false;
        }

        await changed();
        UndoNotice.Show(notifications, TouchesText.Logged, TouchesText.Undo, async () =>
        {
            await undo.RunAsync(receipt, CancellationToken.None);
            await changed();
        });
        return true;
    }

    /// <summary>"This one" or "this and following" of a planned touch.</summary>
    public static async Task EditAsync(DialogService dialogs, int touchId, Func<Task> changed)
    {
        if (await OpenAsync<EditTouchPanel>(dialogs, TouchesText.EditTouch, new() { [nameof(EditTouchPanel.TouchId)] = touchId }) is true)
        {
            await changed();
        }
    }

    public static async Task<object?> OpenAsync<TPanel>(DialogService dialogs, string title, Dictionary<string, object?> parameters) where TPanel : Microsoft.AspNetCore.Components.ComponentBase =>
        await dialogs.OpenSideAsync<TPanel>(title, parameters!, new SideDialogOptions { Position = DialogPosition.Right, Width = "460px", ShowMask = false, CssClass = "side-panel" });
}
