using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>No new wave takes the survey any more; open waves and results stay. A new draft brings it back.</summary>
public sealed class RetireSurvey(KamDb kam)
{
    /// <exception cref="RuleViolation">Nothing is published, or a wave with it has not been opened yet.</exception>
    public async Task RunAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var published = await db.SurveyTemplates.SingleOrDefaultAsync(t => t.Code == code && t.Status == SurveyTemplateStatus.Published, cancellationToken)
            ?? throw new RuleViolation(SurveyTemplateMessages.NothingPublished);
        if (await db.SurveyWaves.Where(w => w.Template.Code == code && (w.Status == WaveStatus.Draft || w.Status == WaveStatus.Launched)).OrderBy(w => w.Id).Select(w => w.Name).FirstOrDefaultAsync(cancellationToken) is { } waiting)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.WavesWaiting, waiting));
        }

        published.Retire();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(SurveyTemplateMessages.NothingPublished);
        }
    }
}
