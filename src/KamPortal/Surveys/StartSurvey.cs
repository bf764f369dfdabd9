using System.Globalization;
using System.Text;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>Starts a survey of the company's own with an empty draft.</summary>
public sealed class StartSurvey(KamDb kam)
{
    public sealed class Form
    {
        public SurveyKind Kind { get; set; } = SurveyKind.Own;

        public string? TitleRu { get; set; }

        public string? TitleEn { get; set; }
    }

    /// <returns>The code of the survey, made of its English title.</returns>
    /// <exception cref="RuleViolation">A title is missing or too long.</exception>
    public async Task<string> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var titleRu = FormRules.Required(form.TitleRu, SurveyTemplate.TitleMaxLength, nameof(form.TitleRu));
        var titleEn = FormRules.Required(form.TitleEn, SurveyTemplate.TitleMaxLength, nameof(form.TitleEn));
        var wish = Slug(titleEn);
        var taken = await db.SurveyTemplates.Where(t => t.Code.StartsWith(wish)).Select(t => t.Code).Distinct().ToListAsync(cancellationToken);
        var code = taken.Contains(wish) ? Enumerable.Range(2, taken.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{wish}-{n}")).First(c => !taken.Contains(c)) : wish;
        db.Add(new SurveyTemplate { Code = code, Number = 1, Kind = form.Kind, TitleRu = titleRu, TitleEn = titleEn });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique number: another one of the same name was quicker.
            throw new RuleViolation(SurveyTemplateMessages.DraftThereAlready);
        }

        return code;
    }

    /// <summary>Latin letters and digits joined by hyphens, with room for a number.</summary>
    internal static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString()[..Math.Min(slug.Length, SurveyTemplate.CodeMaxLength - 4)].Trim('-');
        return text.Length == 0 ? "survey" : text;
    }
}
