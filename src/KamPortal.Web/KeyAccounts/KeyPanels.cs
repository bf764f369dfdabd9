using KamPortal.KeyAccounts;
using KamPortal.Web.Touches;
using Radzen;

namespace KamPortal.Web.KeyAccounts;

/// <summary>Opens the side panels of key status, so that every page does it alike. True: something was saved.</summary>
internal static class KeyPanels
{
    public static async Task<bool> ProposeAsync(DialogService dialogs, int? accountId, KeyLevel level) =>
        await TouchPanels.OpenAsync<ProposePanel>(dialogs, accountId is null ? KeyText.Propose : KeyText.ProposeThis, new() { [nameof(ProposePanel.AccountId)] = accountId, [nameof(ProposePanel.Level)] = level }) is true;

    public static async Task<bool> ScoreAsync(DialogService dialogs, int accountId, KeyLevel level) =>
        await TouchPanels.OpenAsync<ScorePanel>(dialogs, KeyText.Score, Of(accountId, level)) is true;

    public static async Task<bool> DecideAsync(DialogService dialogs, int accountId, KeyLevel level) =>
        await TouchPanels.OpenAsync<DecidePanel>(dialogs, KeyText.Decide, Of(accountId, level)) is true;

    public static async Task<bool> ExtendAsync(DialogService dialogs, int accountId) =>
        await TouchPanels.OpenAsync<OverridePanel>(dialogs, KeyText.Extend, new() { [nameof(OverridePanel.AccountId)] = accountId }) is true;

    public static async Task<bool> CostAsync(DialogService dialogs, int accountId, KeyCostRow? cost) =>
        await TouchPanels.OpenAsync<CostPanel>(dialogs, cost is null ? KeyText.AddCost : KeyText.EditCost, new() { [nameof(CostPanel.AccountId)] = accountId, [nameof(CostPanel.Cost)] = cost }) is true;

    public static async Task<bool> AgreeAsync(DialogService dialogs, KeyCostRow cost) =>
        await TouchPanels.OpenAsync<AgreePanel>(dialogs, KeyText.Agree, new() { [nameof(AgreePanel.Cost)] = cost }) is true;

    private static Dictionary<string, object?> Of(int accountId, KeyLevel level) => new() { ["AccountId"] = accountId, ["Level"] = level };
}
