using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>
/// Figures of the feedback of an event: of all who were there, whoever looks, so through the system's door, without a name, a client or a word.
/// Question texts are those of the survey, never of an answer.
/// </summary>
public sealed class EventFeedbackQueries(KamDb kam)
{
    /// <summary>Fewer would tell who said it.</summary>
    public const int LeastAnswers = 3;

    /// <returns>Null when there is no such event for the viewer.</returns>
    public async Task<EventFeedback?> FindAsync(int eventId, CancellationToken cancellationToken)
    {
        bool maySeeResults;
        (string? Code, int? WaveId) found;
        await using (var db = await kam.OpenAsync(cancellationToken))
        {
            db.Viewer.Require(Policies.SeeEvents);
            var one = await EventDoor.Seen(db).AsNoTracking().Where(e => e.Id == eventId).Select(e => new { e.FeedbackCode, e.FeedbackWaveId, e.OwnerId, e.ContentOwnerId }).SingleOrDefaultAsync(cancellationToken);
            if (one is null)
            {
                return null;
            }

            maySeeResults = db.Viewer.May(Policies.SeeSurveys);
            if (one.FeedbackWaveId is null || !(maySeeResults || EventDoor.MayChange(db.Viewer, one.OwnerId, one.ContentOwnerId)))
            {
                return new EventFeedback(one.FeedbackCode, one.FeedbackWaveId, maySeeResults, 0, 0, null, []);
            }

            found = (one.FeedbackCode, one.FeedbackWaveId);
        }

        return await FiguresAsync(found.Code, found.WaveId!.Value, maySeeResults, cancellationToken);
    }

    private async Task<EventFeedback> FiguresAsync(string? code, int waveId, bool maySeeResults, CancellationToken cancellationToken)
    {
        await using var all = kam.OpenAsSystem("event-feedback-figures");
        var wave = await all.SurveyWaves.AsNoTracking().Where(w => w.Id == waveId).Select(w => new { w.TemplateId, w.ClosesOn }).SingleAsync(cancellationToken);
        var asked = await all.SurveyInvitations.CountAsync(i => i.WaveId == waveId && i.Status != InvitationStatus.Skipped, cancellationToken);
        var answered = await all.SurveyResponses.CountAsync(r => r.WaveId == waveId, cancellationToken);
        var questions = await all.SurveyQuestions.AsNoTracking().Where(q => q.TemplateId == wave.TemplateId && q.Kind == QuestionKind.Scale).OrderBy(q => q.Order)
            .Select(q => new { q.Id, q.TextRu, q.TextEn, q.ScaleFrom, q.ScaleTo }).ToListAsync(cancellationToken);
        var sums = await all.SurveyAnswers.AsNoTracking().Where(a => a.Response.WaveId == waveId && a.Question.Kind == QuestionKind.Scale && a.Number != null).GroupBy(a => a.QuestionId)
            .Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(a => a.Number!.Value) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return new EventFeedback(code, waveId, maySeeResults, asked, answered, wave.ClosesOn, [.. questions.Select(q =>
        {
            var (count, sum) = sums.TryGetValue(q.Id, out var known) ? (known.Count, known.Sum) : (0, 0);
            return new FeedbackFigure(InLanguage.Of(q.TextRu, q.TextEn), q.ScaleFrom, q.ScaleTo, count, count < LeastAnswers ? null : Math.Round((decimal)sum / count, 1, MidpointRounding.AwayFromZero));
        })]);
    }
}
