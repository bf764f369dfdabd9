using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

public sealed class SurveyThemeQueries(KamDb kam)
{
    /// <summary>Active ones first, each with how many answers are about it.</summary>
    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public async Task<IReadOnlyList<SurveyThemeRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken);
        var counts = await door.Figures(false).AnswerThemes.GroupBy(t => t.ThemeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var themes = await door.Rows.SurveyThemes.AsNoTracking().ToListAsync(cancellationToken);
        return [.. themes.Select(t => new SurveyThemeRow(t.Id, t.Version, t.NameRu, t.NameEn, t.Name, t.IsActive, counts.GetValueOrDefault(t.Id))).OrderByDescending(t => t.IsActive).ThenBy(t => t.Name, StringComparer.CurrentCulture).ThenBy(t => t.Id)];
    }
}
