using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Adds a theme, renames one, retires one or brings it back. Answers keep a retired theme.</summary>
public sealed class SaveSurveyTheme(KamDb kam)
{
    /// <returns>The theme's number.</returns>
    /// <exception cref="RuleViolation">The viewer may not manage surveys; a name is missing, too long or taken; saved by somebody else meanwhile.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var (ru, en) = (FormRules.Required(form.NameRu, SurveyTheme.NameMaxLength, nameof(Form.NameRu)), FormRules.Text(form.NameEn, SurveyTheme.NameMaxLength, nameof(Form.NameEn)) ?? "");
        if (await db.SurveyThemes.AnyAsync(t => t.Id != form.Id && t.NameRu == ru, cancellationToken))
        {
            throw new RuleViolation(ResultsMessages.ThemeTaken, nameof(Form.NameRu));
        }

        if (form.Id == 0)
        {
            var theme = db.Add(new SurveyTheme { NameRu = ru, NameEn = en }).Entity;
            await db.SaveChangesAsync(cancellationToken);
            return theme.Id;
        }

        var known = await db.SurveyThemes.SingleOrDefaultAsync(t => t.Id == form.Id, cancellationToken) ?? throw new RuleViolation(ResultsMessages.ThemeNotFound);
        (known.NameRu, known.NameEn, known.IsActive) = (ru, en, form.IsActive);
        await db.SaveFormAsync(known, form.Version, cancellationToken);
        return known.Id;
    }

    public sealed class Form
    {
        /// <summary>0 for a new one.</summary>
        public int Id { get; set; }

        public int Version { get; set; }

        public string? NameRu { get; set; }

        /// <summary>May be empty: the Russian name is shown.</summary>
        public string? NameEn { get; set; }

        public bool IsActive { get; set; } = true;
    }
}
