using System.Globalization;
using KamPortal.Improvements;

namespace KamPortal.Web.Improvements;

internal static class TrainingWords
{
    /// <summary>"−0,9"; "нет данных" rather than nought.</summary>
    public static string Value(FindingScore? score) => score is null ? "—" : score.Value is { } value ? value.ToString("0.##;−0.##;0", CultureInfo.CurrentCulture) : score.IsHidden ? TrainingText.HiddenFew : TrainingText.NoData;

    public static string? Weight(FindingScore? score) => score is not { Value: not null } ? null : ImprovementWords.Text(score.IsIndicative ? TrainingText.Indicative : TrainingText.Answers, score.Count);

    public static string Change(decimal change) => change.ToString("+0.##;−0.##;0", CultureInfo.CurrentCulture);
}
