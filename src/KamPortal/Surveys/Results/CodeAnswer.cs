using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Says what an answer in words is about: a theme more or a theme less.</summary>
public sealed class CodeAnswer(KamDb kam)
{
    /// <param name="about">False takes the theme off.</param>
    /// <exception cref="RuleViolation">The viewer may not code answers or may not read this one; the theme is unknown or retired.</exception>
    public async Task RunAsync(long answerId, int themeId, bool about, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.CodeAnswers, cancellationToken);
        var db = door.Words(false);
        var waveId = await db.SurveyAnswers.Where(a => a.Id == answerId && a.Text != null).Select(a => (int?)a.Response.WaveId).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(ResultsMessages.AnswerNotFound);
        if (await WaveHead.ListAsync(db.SurveyWaves.Where(w => w.Id == waveId), cancellationToken) is not [var wave] || await WordsDoor.StateAsync(door, wave, cancellationToken) != ResultsState.Shown)
        {
            throw new RuleViolation(ResultsMessages.AnswerNotFound);
        }

        var coded = await db.AnswerThemes.SingleOrDefaultAsync(t => t.AnswerId == answerId && t.ThemeId == themeId, cancellationToken);
        if (about == coded is not null)
        {
            return;
        }

        if (coded is not null)
        {
            db.Remove(coded);
        }
        else if (await db.SurveyThemes.AnyAsync(t => t.Id == themeId && t.IsActive, cancellationToken))
        {
            db.Add(new AnswerTheme { AnswerId = answerId, ThemeId = themeId, ById = door.Viewer.UserId });
        }
        else
        {
            throw new RuleViolation(ResultsMessages.ThemeNotFound);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
