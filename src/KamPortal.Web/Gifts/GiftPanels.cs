using KamPortal.Gifts;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Radzen;

namespace KamPortal.Web.Gifts;

/// <summary>Opens the side panels of gifts, so that every page does it alike. True: something was saved.</summary>
internal static class GiftPanels
{
    /// <param name="season">Null for a one-off gift.</param>
    public static async Task<bool> PlanAsync(DialogService dialogs, NotificationService notifications, SeasonLink? season, int? accountId, string? accountName)
    {
        var parameters = new Dictionary<string, object?> { [nameof(PlanGiftPanel.Season)] = season, [nameof(PlanGiftPanel.AccountId)] = accountId, [nameof(PlanGiftPanel.AccountName)] = accountName };
        if (await TouchPanels.OpenAsync<PlanGiftPanel>(dialogs, season is null ? GiftText.OneOff : GiftText.AddPerson, parameters) is not PlannedGift planned)
        {
            return false;
        }

        Tell(notifications, GiftText.Planned, planned.Blocked);
        return true;
    }

    public static async Task<bool> EditAsync(DialogService dialogs, NotificationService notifications, GiftRow gift)
    {
        if (await TouchPanels.OpenAsync<EditGiftPanel>(dialogs, GiftText.EditGift, new() { [nameof(EditGiftPanel.Gift)] = gift }) is not EditGiftPanel.Outcome outcome)
        {
            return false;
        }

        Tell(notifications, GiftText.Saved, outcome.Blocked);
        return true;
    }

    public static async Task<bool> GiveAsync(DialogService dialogs, NotificationService notifications, GiveGift verb, GiftRow gift, Func<Task> changed)
    {
        if (await TouchPanels.OpenAsync<GiveGiftPanel>(dialogs, GiftText.MarkGiven, new() { [nameof(GiveGiftPanel.Gift)] = gift }) is not GiftReceipt receipt)
        {
            return false;
        }

        UndoNotice.Show(notifications, receipt.TouchId is null ? GiftText.GivenSaid : GiftText.GivenWithTouch, GiftText.Undo, async () =>
        {
            await verb.UndoAsync(receipt, CancellationToken.None);
            await changed();
        });
        return true;
    }

    public static async Task<bool> SeasonAsync(DialogService dialogs, SeasonView? season) =>
        await TouchPanels.OpenAsync<SeasonPanel>(dialogs, season is null ? GiftText.NewSeason : GiftText.EditSeason, new() { [nameof(SeasonPanel.Season)] = season }) is true;

    /// <summary>Asks for a reason and does with it what is said.</summary>
    public static async Task<bool> AskAsync(DialogService dialogs, string title, string subject, string button, bool isRequired, Func<string?, CancellationToken, Task> action) =>
        await TouchPanels.OpenAsync<GiftReasonPanel>(dialogs, title, new()
        {
            [nameof(GiftReasonPanel.Subject)] = subject, [nameof(GiftReasonPanel.Button)] = button, [nameof(GiftReasonPanel.IsRequired)] = isRequired, [nameof(GiftReasonPanel.Action)] = action,
        }) is true;

    private static void Tell(NotificationService notifications, string said, string? blocked)
    {
        if (blocked is null)
        {
            notifications.Notify(NotificationSeverity.Success, said);
        }
        else
        {
            notifications.Notify(NotificationSeverity.Warning, said, blocked, duration: 10_000);
        }
    }
}
