using KamPortal.Web.Touches;
using Radzen;

namespace KamPortal.Web.Improvements;

/// <summary>Opens the side panels of improvements, so that every page does it alike.</summary>
internal static class ImprovementPanels
{
    /// <summary>From an attribute of a survey, somebody's answer, a theme, or of one client's own words.</summary>
    /// <returns>What is to be said of it; null when nothing was opened.</returns>
    public static async Task<string?> NewAsync(DialogService dialogs, int? waveId = null, int? questionId = null, long? responseId = null, int? themeId = null, int? accountId = null) =>
        await TouchPanels.OpenAsync<NewImprovementPanel>(dialogs, ImprovementText.NewTitle, new()
        {
            [nameof(NewImprovementPanel.WaveId)] = waveId,
            [nameof(NewImprovementPanel.QuestionId)] = questionId,
            [nameof(NewImprovementPanel.ResponseId)] = responseId,
            [nameof(NewImprovementPanel.ThemeId)] = themeId,
            [nameof(NewImprovementPanel.AccountId)] = accountId,
        }) as string;

    /// <inheritdoc cref="NewAsync"/>
    public static async Task<string?> ShowAsync(DialogService dialogs, int improvementId) =>
        await TouchPanels.OpenAsync<ImprovementPanel>(dialogs, ImprovementText.What, new() { [nameof(ImprovementPanel.ImprovementId)] = improvementId }) as string;
}
