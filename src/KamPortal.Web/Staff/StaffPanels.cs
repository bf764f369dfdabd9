using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Staff;

/// <summary>Opens the side panels of staff.</summary>
internal static class StaffPanels
{
    /// <returns>True when something was saved.</returns>
    public static async Task<bool> OpenAsync<TPanel>(DialogService dialogs, string title, Dictionary<string, object?> parameters) where TPanel : ComponentBase =>
        await dialogs.OpenSideAsync<TPanel>(title, parameters!, new SideDialogOptions { Position = DialogPosition.Right, Width = "460px", ShowMask = false, CssClass = "side-panel" }) is true;
}
